-- Lists page by (order_day, transaction_id) or a filter column; analysis is counted in the snapshot.
CREATE INDEX transactions_order_day_idx ON transactions (order_day, transaction_id);
CREATE INDEX transactions_date_idx ON transactions (date, transaction_id);
CREATE INDEX transactions_order_id_idx ON transactions (order_id);
CREATE INDEX transactions_customer_id_idx ON transactions (customer_id);
CREATE INDEX transactions_product_id_idx ON transactions (product_id);
CREATE INDEX transactions_country_idx ON transactions (country, order_day, transaction_id);
CREATE INDEX transactions_category_idx ON transactions (category, order_day, transaction_id);
CREATE INDEX customers_country_idx ON customers (country, customer_id);
CREATE INDEX customers_rfm_segment_idx ON customers (rfm_segment, customer_id);
CREATE INDEX customers_lifetime_value_idx ON customers (lifetime_value, customer_id);
CREATE INDEX products_category_idx ON products (category, product_id);
