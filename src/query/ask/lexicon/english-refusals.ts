import type {Lexicon} from "./senses.js";

/** What English questions ask for that is not reached by them. */
export const englishRefusals: Lexicon["refusals"] = [
  [
    "personal",
    "customers",
    "each customer, every customer, which customer, which customers, customer names, names of customers, email of, email address, email addresses, emails of, email of the, emails for, email for, customer emails, customers emails, customer email, client emails, email list, mailing list, address of, addresses of, phone number, phone numbers, customer id, customer ids, name of the customer, who is, whose order, birthday, per individual customer, date of birth, contact details, personal data, list of customers, list customers, list the customers, top customers, best customers, worst customers, who are our, who are my, who are the, which buyers, which client, which clients, customer list, individual customers, biggest customers, biggest spenders, top spenders, top buyers, credit card number, credit card numbers, card number, card numbers, home address"
  ],
  [
    "writing",
    "changes",
    "delete, drop table, drop the table, drop tables, drop all, drop database, drop the database, drop schema, drop view, insert, update, alter, truncate, create, modify, write, save, change the price, set the price, rename, send, mail to, publish, upload, grant, revoke, execute, import, overwrite, cancel, increase the price, lower the price, raise the price, refund the, refund order, erase, wipe"
  ],
  [
    "out_of_scope",
    "system",
    "sql, select, union, database, table names, schema, password, passwords, connection string, file, files, server, system, script, admin, root, ignore previous, ignore all, ignore your, instructions, prompt, credentials, api key, token, secret, information schema, tables, columns, sleep, benchmark, exec, eval, environment variables, environment, superuser"
  ],
  [
    "out_of_scope",
    "unsupported",
    "who first ordered, who first bought, who first purchased, first ordered in, first bought in, first purchased in, whose first order, whose first purchase, median, percentile, quartile, standard deviation, variance, distribution, histogram, cumulative, running total, moving average, rolling average, correlation, correlate, regression, retention, retention rate, repeat purchase rate, repeat rate, basket analysis, running sum, cumulated, mode, cohort analysis, most of, half of, ratio of, nth, first, last order, target, targets, budget, goal, plan, planned, significance, significant, seasonality, index"
  ],
  [
    "not_in_data",
    "sessions",
    "sessions, visits, number of visits, visit, page views, pageviews, number of sessions, bounce rate, bounces, bounce, click through rate, clicks, impressions, traffic volume, cart abandonment, abandoned carts, abandonment, add to cart, visitors count, number of visitors, unique visitors"
  ],
  [
    "not_in_data",
    "columns",
    "domestic, international, foreign, abroad, overseas, refunded orders, returned orders, refunded products, returned products, refunded units, returned units, orders refunded, orders returned, products made in, items made in, goods made in, shipping costs, shipping cost, shipping, delivery time, delivery, tax, taxes, vat, gender, sex, age, age group, brand, brands, supplier, suppliers, weight, rating, ratings, review, reviews, colour, color, size, warehouse, employee, employees, staff, salary, salaries, marketing spend, ad spend, advertising, advertising costs, roas, cac, acquisition cost, cost per acquisition, net profit, ebitda, operating profit, operating costs, cash flow, cash, expenses, costs, cost, coupon, coupons, promo code, promo codes, voucher, vouchers, subscription, subscriptions, mrr, arr, nps, net promoter score, satisfaction, complaints, language, browser, operating system, loan, debt, stock price, share price, profit after tax, wholesale, store visits, invoice, invoices, returns rate by reason, return reason, number of returns, number of refunds, how many refunds, how many returns, refund count, fees, price of, exchange rate, currency, currencies, average price, average unit price, mean price, average selling price"
  ]
];
