-- One shop's store. Every table lives in the schema that the connection's search_path names.
-- Text is compared by code point (COLLATE "C"): a language's collation costs two to three times and differs by server.

CREATE TABLE settings (
  only_row boolean CONSTRAINT settings_pkey PRIMARY KEY DEFAULT true CHECK (only_row),
  name text NOT NULL DEFAULT 'Demo shop',
  language text NOT NULL DEFAULT 'en' CHECK (language IN ('en', 'es')),
  timezone text NOT NULL DEFAULT 'UTC',
  currency text NOT NULL DEFAULT 'USD' CHECK (currency ~ '^[A-Z]{3}$'),
  churn_days integer NOT NULL DEFAULT 90 CHECK (churn_days BETWEEN 1 AND 3650),
  week_start smallint NOT NULL DEFAULT 1 CHECK (week_start BETWEEN 1 AND 7)
);
INSERT INTO settings DEFAULT VALUES;

CREATE TABLE data_version (
  only_row boolean CONSTRAINT data_version_pkey PRIMARY KEY DEFAULT true CHECK (only_row),
  -- Tells the snapshots of one store from those of another.
  store_id uuid NOT NULL DEFAULT gen_random_uuid(),
  version bigint NOT NULL DEFAULT 0,
  committed_at timestamptz NOT NULL DEFAULT now(),
  -- The version for which the derived columns were computed; they are stale where it is not the version.
  derived_version bigint NOT NULL DEFAULT 0
);
INSERT INTO data_version DEFAULT VALUES;

-- One row an order line. Amounts are generated, so that no import can get them wrong.
CREATE TABLE transactions (
  transaction_id text COLLATE "C" CONSTRAINT transactions_pkey PRIMARY KEY,
  order_id text COLLATE "C" NOT NULL,
  date timestamptz NOT NULL,
  customer_id text COLLATE "C",
  country text COLLATE "C",
  region text COLLATE "C",
  city text COLLATE "C",
  product_id text COLLATE "C",
  product_name text COLLATE "C",
  category text COLLATE "C",
  subcategory text COLLATE "C",
  quantity integer NOT NULL,
  unit_price numeric(18, 4) NOT NULL,
  total_amount numeric(18, 4) GENERATED ALWAYS AS (round(quantity * unit_price * (1 - discount_applied), 4)) STORED,
  discount_applied numeric(9, 6) NOT NULL DEFAULT 0 CHECK (discount_applied BETWEEN 0 AND 1),
  payment_method text COLLATE "C",
  shipping_cost numeric(18, 4),
  delivery_time integer,
  customer_segment text COLLATE "C",
  device_type text COLLATE "C",
  traffic_source text COLLATE "C",
  currency text COLLATE "C" NOT NULL,
  exchange_rate numeric(20, 10) NOT NULL CHECK (exchange_rate > 0),
  total_amount_usd numeric(18, 4),
  cost_price numeric(18, 4),
  profit numeric(18, 4) GENERATED ALWAYS AS (
    round(quantity * unit_price * (1 - discount_applied) * exchange_rate, 4) - round(quantity * cost_price, 4)
  ) STORED,
  line_type text COLLATE "C" NOT NULL DEFAULT 'product' CHECK (line_type IN ('product', 'shipping', 'fee', 'adjustment')),
  status text COLLATE "C" NOT NULL DEFAULT 'completed' CHECK (status IN ('completed', 'refunded', 'cancelled')),
  reverses_order_id text COLLATE "C",
  amount numeric(18, 4) GENERATED ALWAYS AS (
    round(quantity * unit_price * (1 - discount_applied) * exchange_rate, 4)
  ) STORED,
  tax_amount numeric(18, 4),
  source text COLLATE "C" NOT NULL,
  -- Derived after every load, in the shop's time zone; see db/derive.
  order_day date,
  order_hour smallint,
  order_seq integer,
  first_order_day date
);

CREATE TABLE customers (
  customer_id text COLLATE "C" CONSTRAINT customers_pkey PRIMARY KEY,
  registration_date date,
  country text COLLATE "C",
  age integer,
  gender text COLLATE "C",
  lifetime_value numeric(18, 4),
  total_orders integer,
  avg_order_value numeric(18, 4),
  last_purchase_date date,
  recency_score smallint,
  frequency_score smallint,
  monetary_score smallint,
  rfm_segment text COLLATE "C",
  churn_probability double precision,
  preferred_category text COLLATE "C"
);

CREATE TABLE products (
  product_id text COLLATE "C" CONSTRAINT products_pkey PRIMARY KEY,
  product_name text COLLATE "C",
  category text COLLATE "C",
  subcategory text COLLATE "C",
  brand text COLLATE "C",
  base_price numeric(18, 4),
  cost_price numeric(18, 4),
  margin_percentage numeric(9, 4) GENERATED ALWAYS AS (
    CASE WHEN base_price > 0 AND abs((base_price - cost_price) / base_price) < 1000
      THEN round((base_price - cost_price) * 100 / base_price, 4) END
  ) STORED,
  stock_quantity integer,
  supplier_country text COLLATE "C",
  weight numeric(12, 4),
  rating numeric(4, 2),
  reviews_count integer,
  launch_date date
);

CREATE TABLE sessions (
  day date NOT NULL,
  country text COLLATE "C" NOT NULL DEFAULT '~none',
  device_type text COLLATE "C" NOT NULL DEFAULT '~none',
  traffic_source text COLLATE "C" NOT NULL DEFAULT '~none',
  sessions integer NOT NULL CHECK (sessions >= 0),
  CONSTRAINT sessions_pkey PRIMARY KEY (day, country, device_type, traffic_source)
);

-- What was loaded, when and by which command; the freshness of the pages and the bridge of an import are read here.
CREATE TABLE loads (
  load_id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT loads_pkey PRIMARY KEY,
  loaded_at timestamptz NOT NULL DEFAULT now(),
  source text COLLATE "C" NOT NULL,
  summary jsonb NOT NULL
);
