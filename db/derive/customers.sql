-- What a customer's lines say of the customer: value, orders, RFM scores and segment, preferred category.
-- Scores are 1 + floor(5 * percent_rank), at most 5, in whole numbers so that no float decides at a boundary.
-- A score is one more than the number of bounds that the value exceeds: the k-th is the value that the last of the lowest
-- k fifths has, so nobody needs to be ranked.
-- $1 segments by recency score and by rounded mean of frequency and monetary score
-- $2 customers whose lines to look at, null for all; the rest keep their values, but all are scored anew
WITH category_values AS (
  SELECT
    customer_id,
    category,
    sum(amount) AS amount,
    max(order_seq) FILTER (WHERE status = 'completed' AND quantity > 0) AS orders,
    max(order_day) FILTER (WHERE status = 'completed' AND quantity > 0) AS last_day
  FROM transactions
  WHERE ($2::text[] IS NULL OR customer_id = ANY ($2))
    AND line_type = 'product' AND status <> 'cancelled' AND customer_id IS NOT NULL
  GROUP BY customer_id, category
),
customer_values AS (
  SELECT
    customer_id,
    sum(amount) AS lifetime_value,
    coalesce(max(orders), 0) AS total_orders,
    max(last_day) AS last_purchase_date
  FROM category_values
  GROUP BY customer_id
),
preferred AS (
  SELECT DISTINCT ON (customer_id) customer_id, category AS preferred_category
  FROM category_values
  WHERE category IS NOT NULL
  ORDER BY customer_id, amount DESC, category
),
looked_at AS (
  SELECT
    customers.customer_id,
    coalesce(customer_values.lifetime_value, 0)::numeric(18, 4) AS lifetime_value,
    coalesce(customer_values.total_orders, 0) AS total_orders,
    round(customer_values.lifetime_value::numeric(38, 20) / nullif(customer_values.total_orders, 0), 4)::numeric(18, 4) AS avg_order_value,
    customer_values.last_purchase_date,
    CASE WHEN customer_values.total_orders > 0 THEN preferred.preferred_category END AS preferred_category
  FROM customers
  LEFT JOIN customer_values USING (customer_id)
  LEFT JOIN preferred USING (customer_id)
  WHERE $2::text[] IS NULL OR customers.customer_id = ANY ($2)
),
valued AS (
  SELECT * FROM looked_at
  UNION ALL
  SELECT customer_id, lifetime_value, total_orders, avg_order_value, last_purchase_date, preferred_category
  FROM customers
  WHERE $2::text[] IS NOT NULL AND customer_id <> ALL ($2)
),
-- Half a place below each, so that no float decides which one it is.
places AS (
  SELECT array_agg((((fifth * greatest(buyers - 1, 1) + 4) / 5) - 0.5::double precision) / buyers ORDER BY fifth) AS shares
  FROM (SELECT count(*) AS buyers FROM valued WHERE total_orders > 0) AS counted, generate_series(1, 4) AS fifth
  WHERE buyers > 0
),
bounds AS (
  SELECT
    percentile_disc(shares) WITHIN GROUP (ORDER BY last_purchase_date) AS days,
    percentile_disc(shares) WITHIN GROUP (ORDER BY total_orders) AS orders,
    percentile_disc(shares) WITHIN GROUP (ORDER BY lifetime_value) AS amounts
  FROM valued, places
  WHERE total_orders > 0
  GROUP BY shares
),
scored AS (
  SELECT
    valued.*,
    1 + (last_purchase_date > days[1])::integer + (last_purchase_date > days[2])::integer
      + (last_purchase_date > days[3])::integer + (last_purchase_date > days[4])::integer AS recency_score,
    1 + (total_orders > orders[1])::integer + (total_orders > orders[2])::integer
      + (total_orders > orders[3])::integer + (total_orders > orders[4])::integer AS frequency_score,
    1 + (lifetime_value > amounts[1])::integer + (lifetime_value > amounts[2])::integer
      + (lifetime_value > amounts[3])::integer + (lifetime_value > amounts[4])::integer AS monetary_score
  FROM valued
  LEFT JOIN bounds ON total_orders > 0
),
derived AS (
  SELECT
    customer_id,
    lifetime_value,
    total_orders,
    avg_order_value,
    last_purchase_date,
    recency_score::smallint AS recency_score,
    frequency_score::smallint AS frequency_score,
    monetary_score::smallint AS monetary_score,
    ($1::text[])[recency_score][(frequency_score + monetary_score + 1) / 2] AS rfm_segment,
    preferred_category
  FROM scored
)
UPDATE customers
SET
  lifetime_value = derived.lifetime_value,
  total_orders = derived.total_orders,
  avg_order_value = derived.avg_order_value,
  last_purchase_date = derived.last_purchase_date,
  recency_score = derived.recency_score,
  frequency_score = derived.frequency_score,
  monetary_score = derived.monetary_score,
  rfm_segment = derived.rfm_segment,
  preferred_category = derived.preferred_category
FROM derived
WHERE customers.customer_id = derived.customer_id
  AND (
    customers.lifetime_value, customers.total_orders, customers.avg_order_value, customers.last_purchase_date,
    customers.recency_score, customers.frequency_score, customers.monetary_score, customers.rfm_segment,
    customers.preferred_category
  ) IS DISTINCT FROM (
    derived.lifetime_value, derived.total_orders, derived.avg_order_value, derived.last_purchase_date,
    derived.recency_score, derived.frequency_score, derived.monetary_score, derived.rfm_segment,
    derived.preferred_category
  )
