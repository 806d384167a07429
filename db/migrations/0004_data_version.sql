-- Every committed change of data raises the version once a statement. Deriving columns of unchanged data does not:
-- it sets daybook.deriving for its transaction.
CREATE FUNCTION raise_data_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(current_setting('daybook.deriving', true), '') <> 'on' THEN
    EXECUTE format('UPDATE %I.data_version SET version = version + 1, committed_at = clock_timestamp()', TG_TABLE_SCHEMA);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER transactions_data_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON transactions
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version();
CREATE TRIGGER customers_data_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON customers
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version();
CREATE TRIGGER products_data_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON products
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version();
CREATE TRIGGER sessions_data_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON sessions
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version();
CREATE TRIGGER settings_data_version AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON settings
  FOR EACH STATEMENT EXECUTE FUNCTION raise_data_version();
