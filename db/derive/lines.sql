-- Shop day and hour of every line, its amount in USD, and its order's place among its customer's orders.
-- Materialized, so that the table is joined to what changes only: mostly little.
-- $1 time zone, $2 reporting currency, $3 customers and $4 orders whose lines to look at, null for all
WITH customer_orders AS (
  SELECT customer_id, order_id, min(date) AS ordered_at
  FROM transactions
  WHERE ($3::text[] IS NULL OR customer_id = ANY ($3))
    AND line_type = 'product' AND status = 'completed' AND quantity > 0 AND customer_id IS NOT NULL
  GROUP BY customer_id, order_id
),
numbered_orders AS (
  SELECT
    customer_id,
    order_id,
    row_number() OVER (PARTITION BY customer_id ORDER BY ordered_at, order_id) AS order_seq
  FROM customer_orders
),
first_orders AS (
  SELECT customer_id, (min(ordered_at) AT TIME ZONE $1)::date AS first_order_day FROM customer_orders GROUP BY customer_id
),
derived AS MATERIALIZED (
  SELECT
    line.ctid AS line,
    (line.date AT TIME ZONE $1)::date AS order_day,
    extract(hour FROM line.date AT TIME ZONE $1)::smallint AS order_hour,
    CASE WHEN $2 = 'USD' THEN line.amount WHEN line.currency = 'USD' THEN line.total_amount END AS total_amount_usd,
    numbered_orders.order_seq::integer AS order_seq,
    first_orders.first_order_day
  FROM transactions AS line
  LEFT JOIN numbered_orders USING (customer_id, order_id)
  LEFT JOIN first_orders USING (customer_id)
  WHERE ($3::text[] IS NULL OR line.customer_id = ANY ($3) OR line.order_id = ANY ($4)) AND (
    line.order_day IS DISTINCT FROM (line.date AT TIME ZONE $1)::date
    OR line.order_hour IS DISTINCT FROM extract(hour FROM line.date AT TIME ZONE $1)::smallint
    OR line.total_amount_usd IS DISTINCT FROM
      CASE WHEN $2 = 'USD' THEN line.amount WHEN line.currency = 'USD' THEN line.total_amount END
    OR line.order_seq IS DISTINCT FROM numbered_orders.order_seq
    OR line.first_order_day IS DISTINCT FROM first_orders.first_order_day
  )
)
UPDATE transactions
SET
  -- PostgreSQL 16 to 18 parses the expressions of generated columns anew for every row of an update that changes none
  -- of their columns, which takes ten times as long as computing them.
  quantity = transactions.quantity,
  order_day = derived.order_day,
  order_hour = derived.order_hour,
  total_amount_usd = derived.total_amount_usd,
  order_seq = derived.order_seq,
  first_order_day = derived.first_order_day
FROM derived
WHERE transactions.ctid = derived.line
