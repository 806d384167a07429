-- Customers that bought but are in no list of customers, with the country of their first order.
-- $1 customers to look at, null for all
INSERT INTO customers (customer_id, country)
SELECT DISTINCT ON (customer_id) customer_id, country
FROM transactions
WHERE ($1::text[] IS NULL OR customer_id = ANY ($1))
  AND customer_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM customers WHERE customers.customer_id = transactions.customer_id)
ORDER BY
  customer_id,
  line_type = 'product' AND status = 'completed' AND quantity > 0 DESC,
  date,
  order_id,
  transaction_id
