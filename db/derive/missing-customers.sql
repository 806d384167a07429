-- Customers that bought but are in no list of customers, with the country of their first order.
INSERT INTO customers (customer_id, country)
SELECT DISTINCT ON (customer_id) customer_id, country
FROM transactions
WHERE customer_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM customers WHERE customers.customer_id = transactions.customer_id)
ORDER BY
  customer_id,
  line_type = 'product' AND status = 'completed' AND quantity > 0 DESC,
  date,
  order_id,
  transaction_id
