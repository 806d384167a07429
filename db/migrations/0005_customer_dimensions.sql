-- Adds to the lines what is known of their customers, so that it can be grouped by.
CREATE OR REPLACE VIEW lines AS
SELECT
  transactions.order_day,
  transactions.order_hour,
  extract(isodow FROM transactions.order_day)::smallint AS order_weekday,
  transactions.order_id AS order_key,
  transactions.customer_id AS customer_key,
  coalesce(transactions.country, '~none') AS country,
  coalesce(transactions.region, '~none') AS region,
  coalesce(transactions.city, '~none') AS city,
  coalesce(transactions.product_id, '~none') AS product_id,
  coalesce(transactions.category, '~none') AS category,
  coalesce(transactions.subcategory, '~none') AS subcategory,
  coalesce(transactions.customer_segment, '~none') AS customer_segment,
  coalesce(transactions.payment_method, '~none') AS payment_method,
  coalesce(transactions.device_type, '~none') AS device_type,
  coalesce(transactions.traffic_source, '~none') AS traffic_source,
  round(transactions.unit_price * transactions.exchange_rate, 4)::numeric(18, 4) AS unit_price,
  transactions.quantity,
  transactions.status,
  transactions.status = 'completed' AND transactions.quantity > 0 AS is_sale,
  transactions.amount,
  transactions.profit,
  transactions.order_seq,
  transactions.first_order_day,
  coalesce(customers.rfm_segment, '~none') COLLATE "C" AS rfm_segment,
  coalesce(to_char(transactions.first_order_day, 'YYYY-MM'), '~none') COLLATE "C" AS first_order_month,
  CASE WHEN transactions.order_seq = 1 THEN 'first' WHEN transactions.order_seq > 1 THEN 'repeat' ELSE '~none' END
    COLLATE "C" AS purchase
FROM transactions
LEFT JOIN customers USING (customer_id)
WHERE transactions.line_type = 'product' AND transactions.status <> 'cancelled';
