-- Products that were sold but are in no list of products, as last sold.
INSERT INTO products (product_id, product_name, category, subcategory)
SELECT DISTINCT ON (product_id) product_id, product_name, category, subcategory
FROM transactions
WHERE line_type = 'product' AND product_id IS NOT NULL
  AND NOT EXISTS (SELECT FROM products WHERE products.product_id = transactions.product_id)
ORDER BY product_id, date DESC, transaction_id DESC
