-- Products that were sold but are in no list of products, as last sold.
-- $1 orders to look at, null for all
WITH missing AS (
  SELECT DISTINCT product_id
  FROM transactions
  WHERE ($1::text[] IS NULL OR order_id = ANY ($1))
    AND line_type = 'product' AND product_id IS NOT NULL
    AND NOT EXISTS (SELECT FROM products WHERE products.product_id = transactions.product_id)
)
INSERT INTO products (product_id, product_name, category, subcategory)
SELECT DISTINCT ON (product_id) product_id, product_name, category, subcategory
FROM transactions
WHERE line_type = 'product' AND product_id IN (SELECT product_id FROM missing)
ORDER BY product_id, date DESC, transaction_id DESC
