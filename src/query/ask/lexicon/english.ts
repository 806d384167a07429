import type {Lexicon} from "./senses.js";
import {englishMembers} from "./english-members.js";
import {englishWords} from "./english-words.js";
import {englishRefusals} from "./english-refusals.js";

/** The words of questions in English. */
export const english: Lexicon = {
  metrics: {
    revenue:
      "revenue, what did we make, what have we made, what did we sell in total, what have we sold in total, how much money did we make, how much did we make, how much have we made, how much money have we made, how much money we made, how much was made, how much do we make, how much money do we make, how much are we making, how much are we selling, how much money have we taken, how much did we take, how much did we take in, revenues, net revenue, total revenue, sales, net sales, total sales, sales revenue, turnover, income, takings, sales amount, sales value, sales figures, sales volume in money, money made, money earned, money coming in, value of orders, value of all orders, value of our orders, value of the orders, total order value, total value of orders, total value of all orders, orders value, value of purchases, value of sales, worth of orders, transaction volume, transaction value, money from orders, sales in money, sales income, sales total, total sales amount, total sales value, revenue total, gmv net of refunds, order revenue, revenue figure, revenue figures, revenue numbers, sales numbers",
    gross_sales:
      "gross sales, gross sales before refunds, gross sales before returns, gross revenue, sales before refunds, revenue before refunds, sales before returns, revenue before returns, revenue without refunds, sales without refunds, revenue excluding refunds, sales excluding refunds, sales excluding returns, revenue excluding returns",
    refunds:
      "refunds, refund, refunded, refund amount, refunded amount, amount refunded, returns, value of returns, value of refunds, money refunded, money returned, how much was returned, how much was refunded, returned goods, goods returned, value of returned goods, amount returned, money given back, how much did we give back, how much have we given back, returned sales, sales returned",
    orders:
      "orders, order, purchases, purchase, order count, orders count, order volume, number of sales, number of transactions, how many sales, sales count, count of sales, how many transactions, orders placed, purchases made, transactions, transaction, total orders, total number of orders, total number of sales, number of sales made, number of orders, number of purchases, sale count, orders made",
    average_order_value:
      "average order value, avg order value, mean order value, aov, average basket, average basket value, average basket size in money, basket value, order value, average ticket, ticket size, average ticket size, average value of orders, average value per order, average value of an order, average order size, average order amount, average purchase value, average spend per order, average sale value, revenue per order, average revenue per order, sales per order, spend per order, average order, average transaction value, average sale, value per order, mean basket, mean basket value, average cart value, average cart, average amount per order, average spend per purchase",
    gross_profit:
      "profit, profits, gross profit, total profit, earnings after costs, gross earnings, money earned after costs, profit made, margin in money, profit amount, gross profits",
    profit_margin:
      "profit margin, profit margins, margin, margins, gross margin, gross margins, margin percentage, profit percentage, margin rate, margin on sales, sales margin, margin of sales, average margin, average profit margin, profitability, gross profit margin, percentage margin",
    cost_coverage: "cost coverage, coverage of costs, share of revenue with known cost",
    discount_rate:
      "discount rate, discount, discounts, average discount, average discount rate, discount percentage, discounting, mean discount, markdown, average discount given",
    units:
      "units, unit, units sold, units moved, units shipped, items moved, quantity, quantity sold, quantities, number of units, volume, sales volume, unit sales, items sold, pieces, pieces sold, articles sold, products sold, volume sold, number of items sold, how many items, number of items, number of products sold, number of pieces",
    customers:
      "customers, customer, buyers, buyer, shoppers, shopper, clients, client, number of customers, unique customers, distinct customers, distinct buyers, different buyers, unique clients, distinct clients, active customers, customer count, purchasers, paying customers, unique buyers, people bought, people buy, people who bought, different customers, customer numbers",
    new_customers:
      "new customers, new buyers, first time customers, first time buyers, newly acquired customers, acquired customers, customers acquired, customers are new, customers were new, new customer, first time shoppers, new shoppers, new clients, customer acquisition",
    anonymous_share:
      "orders without a customer, orders without customer, anonymous orders, share of anonymous orders, guest orders, share of guest orders, share of orders without a customer",
    conversion_rate:
      "conversion rate, conversion rates, conversion, conversions rate, cr, average conversion rate, visit to order rate, order rate of sessions, conversion percentage",
    customer_lifetime_value:
      "customer lifetime value, lifetime value, ltv, clv, cltv, average lifetime value, average customer lifetime value, customer value, value of a customer, average customer value",
    churn_rate: "churn rate, churn, customer churn, customer churn rate, attrition, attrition rate, rate of churn"
  },
  ratios: [
    [
      ["refunds", "gross_sales"],
      true,
      "refund rate, return rate, rate of refunds, rate of returns, share of refunds, refund percentage"
    ],
    [
      ["units", "orders"],
      false,
      "basket size, items per basket, average basket size, average items per basket, units per basket, items per order, products per order, pieces per order, articles per order"
    ],
    [
      ["revenue", "customers"],
      false,
      "average spend per customer, spend per customer, average customer spend, spending per customer, average spending per customer, arpu, average revenue per user"
    ],
    [["orders", "customers"], false, "purchase frequency, order frequency"]
  ],
  dimensions: {
    country: ["country, market, nation, countries wise, country wise, countrywise", "countries, markets, nations"],
    region: ["region, state, province, regional", "regions, states, provinces"],
    city: ["city, town", "cities, towns"],
    category: [
      "category, product category, department, product group, category wise, product line",
      "categories, product categories, departments, product groups, product lines"
    ],
    subcategory: [
      "subcategory, sub category, product subcategory",
      "subcategories, sub categories, product subcategories"
    ],
    customer_segment: [
      "customer segment, segment, customer type, customer group, segment of customers, type of customer, client segment",
      "customer segments, segments, customer types, customer groups, segments of customers, types of customers"
    ],
    payment_method: [
      "payment method, payment type, method of payment, means of payment, payment option, payment, way of paying, payment mode",
      "payment methods, payment types, methods of payment, payment options, payments, ways of paying"
    ],
    device_type: ["device, device type, type of device", "devices, device types, types of device, types of devices"],
    traffic_source: [
      "traffic source, source, channel, source of traffic, acquisition channel, marketing channel, traffic channel, sales channel, traffic, acquisition source",
      "traffic sources, sources, channels, sources of traffic, acquisition channels, marketing channels, traffic channels, sales channels"
    ],
    product_id: ["product, item, article, sku", "products, items, articles, skus, goods"],
    rfm_segment: ["rfm segment, rfm group, rfm, rfm class", "rfm segments, rfm groups, rfm classes"],
    first_order_month: [
      "first order month, month of first order, month of the first order, cohort, acquisition month",
      "cohorts, acquisition months, first order months"
    ],
    purchase: [
      "first or repeat order, first and repeat orders, new versus repeat orders, first versus repeat orders, first or repeat, first vs repeat orders, first and repeat order, first vs repeat",
      "first or repeat orders"
    ],
    order_weekday: [
      "weekday, day of the week, day of week, week day, dow",
      "days of the week, days of week, week days"
    ],
    order_hour: [
      "hour, hour of day, hour of the day, time of day, time of the day",
      "hours, hours of the day, hours of day"
    ]
  },
  grains: {
    day: ["day, date", "days, dates", "daily, day by day, per diem"],
    week: ["week", "weeks", "weekly, week by week"],
    month: ["month, calendar month", "months", "monthly, month by month"],
    quarter: ["quarter", "quarters", "quarterly, quarter by quarter"],
    year: ["year", "years", "yearly, annual, annually, year by year"]
  },
  steps: {
    day: "day over day, day on day, dod, from day to day",
    week: "week over week, week on week, wow, from week to week, week to week",
    month: "month over month, month on month, mom, from month to month, month to month, month after month",
    quarter: "quarter over quarter, quarter on quarter, qoq, from quarter to quarter, quarter to quarter",
    year: "from year to year, year to year"
  },
  ordinals: {second: 2, third: 3, fourth: 4, fifth: 5},
  ranks: [
    [
      true,
      null,
      "top, best, highest, most, largest, biggest, greatest, maximum, max, leading, strongest, best performing, top performing, top ranked, peak, record, the most, highest number of, most of all, better"
    ],
    [
      false,
      null,
      "bottom, worst, lowest, least, smallest, fewest, minimum, min, weakest, worst performing, poorest, lowest number of, poorest performing, slowest"
    ],
    [
      true,
      "revenue",
      "best selling, bestselling, top selling, best sellers, bestsellers, best seller, bestseller, sells best, sell best, sells most, sells the most, sell most, sell the most, sold best, sold the most, sold most, top sellers, top seller, made the most money, made most money, makes the most money, make the most money, brings in most, brings in the most, bring in the most, earns most, earns the most, most sold, best sold, highest selling, highest grossing, sells better, selling best, selling most, selling the most, selling well, being sold most, in demand most, moves most"
    ],
    [
      false,
      "revenue",
      "worst selling, slowest selling, sells worst, sell worst, least sold, worst sellers, sells least, sells the least, sell the least, worst seller, lowest selling"
    ],
    [
      true,
      "orders",
      "popular, most popular, most used, most often used, used most often, used most, used the most, most frequent, most common, favourite, favorite, preferred, busiest, most frequently used, most ordered"
    ],
    [
      false,
      "orders",
      "least popular, least used, used least, quietest, least common, least frequent, slackest, least busy"
    ],
    [true, "gross_profit", "most profitable, best earning, makes the most profit"],
    [false, "gross_profit", "least profitable"],
    [
      true,
      "conversion_rate",
      "converts best, convert best, best converting, converts most, converts the most, highest converting"
    ],
    [false, "conversion_rate", "converts worst, convert worst, worst converting, converts least, lowest converting"],
    [true, "discount_rate", "most discounted"],
    [true, "refunds", "most refunded, most returned"],
    [
      true,
      "growth",
      "fastest growing, grew most, grew the most, grown the most, growing fastest, growing the fastest, grew fastest, highest growth, biggest growth, strongest growth, increased most, increased the most, largest growth, grows fastest, grew the fastest, biggest increase, largest increase, most growth, rose most, rose the most, top growing, best growth, greatest growth, biggest winners, top gainers, biggest gainers, top winners, winners, gainers, rising fastest, increased fastest"
    ],
    [
      false,
      "growth",
      "fell most, fell the most, dropped most, dropped the most, declined most, declined the most, biggest drop, largest drop, biggest decline, largest decline, shrank most, shrank the most, decreased the most, decreased most, fastest declining, fastest shrinking, biggest fall, lowest growth, slowest growing, worst growth, biggest decrease, largest decrease, weakest growth, biggest losers, top losers, losers, decliners, falling fastest, dropped fastest"
    ]
  ],
  changes: {
    up: "growth, grow, grew, growing, grown, increase, increased, increases, rise, rose, risen, rising, went up, gone up, go up, gain, jump, jumped, improve, improved, growth rate, growth in percent, uplift, up, going up, on the rise, climb, climbed, climbing, increasing, improving, grow or shrink, growth percentage, percentage growth, rate of growth",
    down: "fall, fell, fallen, falling, drop, dropped, dropping, decline, declined, declining, decrease, decreased, decreases, shrink, shrank, went down, gone down, go down, dip, dipped, worse, worsen, worsened, loss of, down, going down, decreasing, on the decline, shrinking, worsening, fell off, slump, slumped, falling off",
    any: "up or down, going up or down, increase or decrease, increased or decreased, grow or fall, grown or fallen, grow or decline, rise or fall, better or worse, gone up or down, go up or down, went up or down, increasing or decreasing, growing or shrinking, growing or declining, rising or falling, change, changed, changes, changing, percent change, percentage change, difference, evolve since, vary, varied, variation, relative change, delta"
  },
  bounds: {
    above:
      "more than, over, above, greater than, exceeding, exceeds, exceed, exceeded, higher than, bigger than, larger than, in excess of, better than, more expensive than, pricier than, dearer than",
    at_least: "at least, minimum of, no less than, not less than, no fewer than, or more than, a minimum of",
    below: "less than, fewer than, under, below, lower than, smaller than, worse than, cheaper than",
    at_most: "at most, no more than, not more than, maximum of, a maximum of, not over"
  },
  numbers: {
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    fifteen: 15,
    twenty: 20,
    thirty: 30,
    fifty: 50,
    sixty: 60,
    ninety: 90,
    hundred: 100,
    thousand: 1000
  },
  currencies: {
    USD: "dollars, dollar, usd, us dollars, bucks",
    EUR: "euros, euro, eur",
    GBP: "pounds, pound, gbp, pounds sterling",
    MXN: "pesos, peso",
    JPY: "yen, jpy"
  },
  topics: {
    forecast:
      "forecast, forecasts, predict, prediction, predicted, predictions, expect, expected, projection, projected, project, forecasted, outlook, will we sell, will we make, are we going to sell, are we going to make, will we earn, going forward, estimate for, likely to sell, forecasting, we will sell, will sales be, will revenue be",
    churn:
      "about to stop buying, stop ordering, not come back, not order again, not buy again, churn risk score, customers at risk of churning, customers at risk of leaving, at risk of churning, at risk of leaving, risk of churning, risk of churn, churn risk, likely to churn, likely to leave, about to leave, about to churn, going to churn, going to leave, might leave, may leave, will leave, will churn, customers at risk, customers are at risk, in danger of leaving, likely to stop buying, stop buying, churn probability, at risk of being lost, we are losing, are we losing, about to lose, likely to be lost, at churn risk, are leaving, predicted churn, churn prediction, churners, risk losing, could leave, most likely to churn, most likely to leave",
    clusters:
      "divide customers, divide our customers, divide the customers, customer segmentation, segmentation of customers, clusters, cluster, clustering, group our customers, group customers, group the customers, group my customers, cluster our customers, grouping of customers, customer clusters, groups of similar customers, groups of like customers, similar customers, customer clustering, groups of customers who buy alike, kinds of customers, segment customers, segment our customers, segment my customers, segment the customers, k means, clusters of customers, groups",
    anomalies:
      "anomalies, anomaly, unusual days, unusual day, outliers, outlier, anything unusual, unusual, strange days, strange day, odd days, anything strange, anomalous, anomalous days, abnormal days, abnormal, out of the ordinary, weird days, irregularities, atypical days, suspicious days, unexpected days",
    recommendations:
      "also bought, also ordered, also purchased, similar to, bundle with, to bundle with, what else do buyers of, people buy with, people bought with, customers buy with, customers bought with, buyers buy with, buy together with, purchased with, bought alongside, buy alongside, sells with, sell with, pair with, pairs with, pairs well with, goes together with, go together with, bought together, frequently bought together, bought together with, frequently bought with, often bought together, often bought with, bought along with, goes well with, go well with, goes with, go with, recommend, recommendation, recommendations, recommended, cross sell, cross selling, sold together, purchased together, together with, bought with, similar products, products like, related products, usually bought with, people also buy with, recommend with, recommend to buyers of, recommend alongside, offer with, offer alongside, complement, complements, suggest with, alongside, buy with, also buy",
    demand:
      "should i order, should we order, need to order, i need to order, we need to order, must we order, should i buy, should we buy, need to buy, products should we order again, should we order again, order more of, demand, demand forecast, reorder, re order, restock, replenish, replenishment, order again, reordered, restocked, reorder point, reordering, restocking, demand forecasts, demand for products, expected demand, should i reorder, should we reorder, should i restock, should we restock, need to reorder, to reorder, purchase order, buy in",
    lifetime_value:
      "predicted lifetime value, expected lifetime value, future lifetime value, predicted ltv, future value of customers, future customer value, predicted customer lifetime value, expected customer value, predicted customer value, forecast lifetime value, will customers spend, will our customers spend, customers will spend, will each customer spend, customers spend in future, future value, predicted clv, expected clv",
    stock:
      "stock risk, stockout risk, low stock products, products low on stock, stock out risk, risk of running out, risk of stock out, stock risk, stock, stocks, inventory, stock level, stock levels, out of stock, stock out, stockout, stockouts, run out, running out, run out of stock, running out of stock, sell out, about to run out, in stock, stock outs, sold out, running low, low stock, low on stock"
  },
  words: englishWords,
  members: englishMembers,
  refusals: englishRefusals
};
