-- What models said, of one data version and one set of parameters. Tables of their own without triggers: writing a
-- prediction is no change of data. Only the newest of each is kept.
CREATE TABLE predictions (
  name text COLLATE "C" NOT NULL,
  parameters text COLLATE "C" NOT NULL,
  -- Raised in the code where the same data give another answer.
  model_version integer NOT NULL,
  data_version bigint NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now(),
  seconds double precision NOT NULL,
  answer json NOT NULL,
  CONSTRAINT predictions_pkey PRIMARY KEY (name, parameters)
);

-- What a prediction says of each of many things, such as products, where its answer would be too long as one.
CREATE TABLE prediction_parts (
  name text COLLATE "C" NOT NULL,
  parameters text COLLATE "C" NOT NULL,
  part text COLLATE "C" NOT NULL,
  answer json NOT NULL,
  CONSTRAINT prediction_parts_pkey PRIMARY KEY (name, parameters, part),
  CONSTRAINT prediction_parts_of_fkey FOREIGN KEY (name, parameters) REFERENCES predictions ON DELETE CASCADE
);

-- What the newest models say of each customer; the list of customers shows it.
CREATE TABLE customer_scores (
  customer_id text COLLATE "C" CONSTRAINT customer_scores_pkey PRIMARY KEY,
  churn_probability double precision
);
