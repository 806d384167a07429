-- What compiled queries read. A missing member is '~none', so that it can be grouped and filtered by like any other.
CREATE VIEW lines AS
SELECT
  order_day,
  order_hour,
  extract(isodow FROM order_day)::smallint AS order_weekday,
  order_id AS order_key,
  customer_id AS customer_key,
  coalesce(country, '~none') AS country,
  coalesce(region, '~none') AS region,
  coalesce(city, '~none') AS city,
  coalesce(product_id, '~none') AS product_id,
  coalesce(category, '~none') AS category,
  coalesce(subcategory, '~none') AS subcategory,
  coalesce(customer_segment, '~none') AS customer_segment,
  coalesce(payment_method, '~none') AS payment_method,
  coalesce(device_type, '~none') AS device_type,
  coalesce(traffic_source, '~none') AS traffic_source,
  round(unit_price * exchange_rate, 4)::numeric(18, 4) AS unit_price,
  quantity,
  status,
  status = 'completed' AND quantity > 0 AS is_sale,
  amount,
  profit,
  order_seq,
  first_order_day
FROM transactions
WHERE line_type = 'product' AND status <> 'cancelled';

CREATE VIEW session_days AS
SELECT day AS order_day, country, device_type, traffic_source, sessions FROM sessions;
