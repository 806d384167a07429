-- What a customer's lines say of the customer: value, orders, RFM scores and segment, preferred category.
-- Scores are 1 + floor(5 * percent_rank), at most 5, in whole numbers so that no float decides at a boundary.
-- $1 segments by recency score and by rounded mean of frequency and monetary score
WITH category_values AS (
  SELECT
    customer_id,
    category,
    sum(amount) AS amount,
    max(order_seq) FILTER (WHERE status = 'completed' AND quantity > 0) AS orders,
    max(order_day) FILTER (WHERE status = 'completed' AND quantity > 0) AS last_day
  FROM transactions
  WHERE line_type = 'product' AND status <> 'cancelled' AND customer_id IS NOT NULL
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
scored AS (
  SELECT
    customer_id,
    least(5, 1 + 5 * (rank() OVER (ORDER BY last_purchase_date) - 1) / others) AS recency_score,
    least(5, 1 + 5 * (rank() OVER (ORDER BY total_orders) - 1) / others) AS frequency_score,
    least(5, 1 + 5 * (rank() OVER (ORDER BY lifetime_value) - 1) / others) AS monetary_score
  FROM customer_values, (SELECT greatest(count(*) - 1, 1) AS others FROM customer_values WHERE total_orders > 0) AS counted
  WHERE total_orders > 0
),
derived AS (
  SELECT
    customer_id,
    coalesce(customer_values.lifetime_value, 0)::numeric(18, 4) AS lifetime_value,
    coalesce(customer_values.total_orders, 0) AS total_orders,
    round(customer_values.lifetime_value::numeric(38, 20) / nullif(customer_values.total_orders, 0), 4)::numeric(18, 4) AS avg_order_value,
    customer_values.last_purchase_date,
    scored.recency_score::smallint AS recency_score,
    scored.frequency_score::smallint AS frequency_score,
    scored.monetary_score::smallint AS monetary_score,
    ($1::text[])[scored.recency_score][(scored.frequency_score + scored.monetary_score + 1) / 2] AS rfm_segment,
    CASE WHEN customer_values.total_orders > 0 THEN preferred.preferred_category END AS preferred_category
  FROM customers
  LEFT JOIN customer_values USING (customer_id)
  LEFT JOIN preferred USING (customer_id)
  LEFT JOIN scored USING (customer_id)
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
