import {afterAll, beforeAll, beforeEach, describe, expect, it} from "vitest";
import {importShop, type ImportShop, plainMapping, salesCsv} from "./shop.js";

const line = (order: string, product: string, quantity = 1, price = "10") =>
  `${order},2024-01-01 10:00,c1,${product},${quantity},${price}`;

describe("what an import stores", () => {
  let shop: ImportShop;
  beforeAll(async () => void (shop = await importShop()));
  beforeEach(() => shop.empty());
  afterAll(() => shop[Symbol.asyncDispose]());

  const stored = () =>
    shop.rows(
      "SELECT transaction_id AS id, amount, status, line_type AS type FROM transactions ORDER BY transaction_id"
    );
  const load = async (...lines: string[]) =>
    shop.import([await shop.write("sales.csv", salesCsv(...lines))], plainMapping());

  it("keeps exact duplicates and names them by their occurrence", async () => {
    await load(line("1", "p"), line("1", "q"), line("1", "p"), line("1", "p", -1));
    expect((await stored()).map(({id}) => id)).toEqual([
      "shop/1/p/10.0000/+1",
      "shop/1/p/10.0000/+2",
      "shop/1/p/10.0000/-1",
      "shop/1/q/10.0000/+1"
    ]);
  });

  it("replaces the orders of the file and leaves the others", async () => {
    await load(line("1", "p"), line("1", "q"), line("2", "p"), line("3", "p"));
    const {changes} = await load(line("1", "p", 5), line("1", "r"), line("2", "p"), line("4", "p"));
    expect(changes!.lines).toEqual({
      newOrders: 1,
      replacedOrders: 1,
      unchangedOrders: 1,
      insertedLines: 3,
      deletedLines: 2
    });
    const amounts = (await stored()).map(({id, amount}) => `${id} ${amount}`);
    expect(amounts).toEqual([
      "shop/1/p/10.0000/+1 50.0000",
      "shop/1/r/10.0000/+1 10.0000",
      "shop/2/p/10.0000/+1 10.0000",
      "shop/3/p/10.0000/+1 10.0000",
      "shop/4/p/10.0000/+1 10.0000"
    ]);
  });

  it("changes nothing for rows that are there, in another order or beside new columns of customers", async () => {
    const lines = [line("1", "p"), line("1", "q"), line("2", "p")];
    await load(...lines);
    const version = await shop.version();
    expect((await load(...lines.toReversed())).changes!.changed).toBe(false);
    expect(await shop.version()).toBe(version);
    expect((await load(...lines, line("3", "p"))).changes!.changed).toBe(true);
    expect(await shop.version()).toBeGreaterThan(version);
  });

  it("changes the one order that differs among many, and derives its customer anew", async () => {
    const many = Array.from({length: 5_000}, (_, index) => line(String(index), "p").replace("c1", `c${index % 100}`));
    await load(...many);
    const place = "SELECT transaction_id AS id, ctid::text FROM transactions ORDER BY 1";
    const before = await shop.rows(place);
    const {changes} = await load(...many.with(250, line("250", "p", 3).replace("c1", "c50")));
    expect(changes!.lines).toEqual({
      newOrders: 0,
      replacedOrders: 1,
      unchangedOrders: 4_999,
      insertedLines: 1,
      deletedLines: 1
    });
    const after = await shop.rows(place);
    const moved = after.filter(({ctid}, index) => ctid !== before[index]!.ctid).map(({id}) => id);
    expect(moved).toEqual(["shop/250/p/10.0000/+1"]);
    const values = "SELECT customer_id AS id, lifetime_value AS value FROM customers WHERE lifetime_value <> 500";
    expect(await shop.rows(values)).toEqual([{id: "c50", value: "520.0000"}]);
  });

  it("derives days, orders and customers, and reads lines that are no sales as such", async () => {
    await load(line("1", "p"), line("1", "p", 1, "0"), line("2", "p", -1), line("2", "q", 1, "-3"));
    expect(await stored()).toEqual([
      {id: "shop/1/p/0.0000/+1", amount: "0.0000", status: "completed", type: "adjustment"},
      {id: "shop/1/p/10.0000/+1", amount: "10.0000", status: "completed", type: "product"},
      {id: "shop/2/p/10.0000/-1", amount: "-10.0000", status: "refunded", type: "product"},
      {id: "shop/2/q/-3.0000/+1", amount: "-3.0000", status: "completed", type: "adjustment"}
    ]);
    const [customer] = await shop.rows("SELECT customer_id, total_orders, lifetime_value FROM customers");
    expect(customer).toEqual({customer_id: "c1", total_orders: 1, lifetime_value: "0.0000"});
    expect(await shop.rows("SELECT DISTINCT order_day FROM transactions")).toEqual([{order_day: "2024-01-01"}]);
  });

  it("counts cancelled lines nowhere, and sets the bridge's parts apart by the mapping's rules", async () => {
    const rules = {cancelled: "order_id = '2'", shipping: "product_id = 'ship'", fee: "product_id = 'fee'"};
    const file = await shop.write(
      "rules.csv",
      salesCsv(line("1", "p"), line("1", "ship", 1, "4"), line("1", "fee", 1, "-2"), line("2", "p"), line("3", "p", -1))
    );
    const {bridge} = await shop.import([file], plainMapping({rules}));
    const amounts = Object.fromEntries(
      Object.entries(bridge.parts).map(([part, {amount}]) => [part, Number(amount) / 10_000])
    );
    expect(amounts).toEqual({
      gross_sales: 10,
      refunds: -10,
      shipping: 4,
      fees: -2,
      adjustments: 0,
      cancelled: 10,
      rejected: 0
    });
    expect(bridge.total).toBe(12_0000n);
    expect(await shop.rows("SELECT sum(amount) AS revenue FROM lines")).toEqual([{revenue: "0.0000"}]);
  });

  it("changes nothing in a dry run, and says what it understood", async () => {
    const version = await shop.version();
    const file = await shop.write("sales.csv", salesCsv(line("1", "p")));
    const {changes, report, orders} = await shop.import([file], plainMapping(), {dryRun: true});
    expect([changes, orders]).toEqual([null, 1]);
    expect(report).toMatch(
      /order_id from order_id[\s\S]*from 2024-01-01 to 2024-01-01[\s\S]*USD \(1 lines\)[\s\S]*nothing was changed/
    );
    expect(await stored()).toEqual([]);
    expect(await shop.version()).toBe(version);
  });

  it("replaces demo data only when told to, all or nothing", async () => {
    await shop.rows(
      `INSERT INTO transactions (transaction_id, order_id, date, customer_id, product_id, quantity, unit_price, currency, exchange_rate, source)
       VALUES ('d1', 'd1', now(), 'demo-customer', 'demo-product', 1, 1, 'USD', 1, 'demo')`
    );
    await shop.rows("INSERT INTO customers (customer_id) VALUES ('demo-customer'), ('demo-other')");
    await shop.rows("INSERT INTO products (product_id) VALUES ('demo-product')");
    await shop.rows("INSERT INTO sessions (day, sessions) VALUES ('2024-01-01', 5)");
    const version = await shop.version();
    await expect(load(line("1", "p"))).rejects.toThrow(
      "holds demo data (1 lines, 2 customers, 1 products, 1 rows of sessions)"
    );
    expect(await shop.version()).toBe(version);
    const file = await shop.write("sales.csv", salesCsv(line("1", "p")));
    const {report} = await shop.import([file], plainMapping({settings: {currency: "EUR"}}), {replaceDemo: true});
    expect(report).toContain("Replacing the demo data: 1 lines");
    expect(await shop.rows("SELECT source FROM transactions")).toEqual([{source: "shop"}]);
    expect(await shop.rows("SELECT customer_id FROM customers")).toEqual([{customer_id: "c1"}]);
    expect(await shop.rows("SELECT product_id FROM products")).toEqual([{product_id: "p"}]);
    expect(await shop.rows("SELECT day FROM sessions")).toEqual([]);
    expect(await shop.rows("SELECT currency FROM settings")).toEqual([{currency: "EUR"}]);
  });

  it("refuses an order id that another source has", async () => {
    await load(line("1", "p"));
    const file = await shop.write("other.csv", salesCsv(line("1", "p")));
    await expect(shop.import([file], {...plainMapping(), source: "other"})).rejects.toThrow(
      "order 1 is stored from source shop already"
    );
    expect(await stored()).toHaveLength(1);
  });

  it("adds and changes products, customers and sessions from their files", async () => {
    const mapping = plainMapping({
      files: {
        sales: {match: "sales*"},
        products: {match: "prod*"},
        customers: {match: "cust*"},
        sessions: {match: "sess*"}
      },
      products: {
        columns: {product_id: "sku", product_name: "title", category: "group", base_price: "price", cost_price: "cost"}
      },
      customers: {
        columns: {customer_id: "id", registration_date: {column: "since", formats: ["%d.%m.%Y"]}, age: "age"}
      },
      sessions: {columns: {day: "day", device_type: "device", sessions: "visits"}}
    });
    const import_ = async (title: string) =>
      shop.import(
        [
          await shop.write("sales.csv", salesCsv(line("1", "p"))),
          await shop.write("products.csv", `sku,title,group,price,cost\np,${title},Home,10,4\nz,Never sold,,1,\n`),
          await shop.write("customers.csv", "id,since,age\nc1,31.12.2023,44\n"),
          await shop.write("sessions.csv", "day,device,visits\n2024-01-01,mobile,7\n2024-01-01,,3\n")
        ],
        mapping
      );
    expect((await import_("Pot")).changes).toMatchObject({products: 2, customers: 1, sessions: 2});
    expect((await import_("Pot")).changes!.changed).toBe(false);
    expect((await import_("Pan")).changes).toMatchObject({changed: true, products: 1, customers: 0});
    expect(
      await shop.rows("SELECT product_name, category, margin_percentage AS margin FROM products ORDER BY 1")
    ).toEqual([
      {product_name: "Never sold", category: null, margin: null},
      {product_name: "Pan", category: "Home", margin: "60.0000"}
    ]);
    expect(await shop.rows("SELECT registration_date, age, total_orders FROM customers")).toEqual([
      {registration_date: "2023-12-31", age: 44, total_orders: 1}
    ]);
    expect(await shop.rows("SELECT device_type, sessions FROM sessions ORDER BY 2")).toEqual([
      {device_type: "~none", sessions: 3},
      {device_type: "mobile", sessions: 7}
    ]);
  });
});
