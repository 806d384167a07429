import type {Lexicon} from "./senses.js";
import {englishMembers} from "./english-members.js";
import {englishRefusals} from "./english-refusals.js";

/** The words of questions in English. */
export const english: Lexicon = {
  metrics: {
    revenue:
      "revenue, how much money did we make, how much did we make, how much have we made, how much money have we made, how much money we made, how much was made, revenues, net revenue, total revenue, sales, net sales, total sales, sales revenue, turnover, income, takings, sales amount, sales value, sales figures, sales volume in money, money made, money earned, money coming in",
    gross_sales:
      "gross sales, gross revenue, sales before refunds, revenue before refunds, sales before returns, revenue before returns, revenue without refunds, sales without refunds, revenue excluding refunds, sales excluding refunds, sales excluding returns, revenue excluding returns",
    refunds:
      "refunds, refund, refunded, refund amount, refunded amount, amount refunded, returns, value of returns, value of refunds, money refunded, money returned",
    orders:
      "orders, order, purchases, purchase, order count, orders count, order volume, number of sales, number of transactions, how many sales, sales count, count of sales, how many transactions, orders placed, purchases made",
    average_order_value:
      "average order value, avg order value, mean order value, aov, average basket, average basket value, average basket size in money, basket value, order value, average ticket, ticket size, average ticket size, average value of orders, average value per order, average value of an order, average order size, average order amount, average purchase value, average spend per order, average sale value, revenue per order, average revenue per order, sales per order, spend per order, average order, average transaction value, average sale, value per order, mean basket, mean basket value, average cart value, average cart, average amount per order, average spend per purchase",
    gross_profit:
      "profit, profits, gross profit, total profit, earnings after costs, gross earnings, money earned after costs, profit made, margin in money, profit amount, gross profits",
    profit_margin:
      "profit margin, profit margins, margin, margins, gross margin, gross margins, margin percentage, profit percentage, margin rate, average margin, average profit margin, profitability, gross profit margin, percentage margin",
    cost_coverage: "cost coverage, coverage of costs, share of revenue with known cost",
    discount_rate:
      "discount rate, discount, discounts, average discount, average discount rate, discount percentage, discounting, mean discount, markdown, average discount given",
    units:
      "units, unit, units sold, quantity, quantity sold, quantities, number of units, volume, sales volume, unit sales, items sold, pieces, pieces sold, articles sold, products sold, volume sold, number of items sold, how many items, number of items, number of products sold, number of pieces",
    customers:
      "customers, customer, buyers, buyer, shoppers, shopper, clients, client, number of customers, unique customers, distinct customers, active customers, customer count, purchasers, paying customers, unique buyers, people bought, people buy, people who bought, different customers, customer numbers",
    new_customers:
      "new customers, new buyers, first time customers, first time buyers, newly acquired customers, acquired customers, customers acquired, new customer, first time shoppers, new shoppers, new clients, customer acquisition",
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
    month: ["month, calendar month", "months", "monthly, month by month, month on month"],
    quarter: ["quarter", "quarters", "quarterly, quarter by quarter"],
    year: ["year", "years", "yearly, annual, annually, year by year"]
  },
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
      "best selling, bestselling, top selling, best sellers, bestsellers, best seller, bestseller, sells best, sell best, sells most, sells the most, sell most, sell the most, sold best, sold the most, sold most, top sellers, top seller, brings in most, brings in the most, bring in the most, earns most, earns the most, most sold, best sold, highest selling, highest grossing, sells better"
    ],
    [
      false,
      "revenue",
      "worst selling, slowest selling, sells worst, sell worst, least sold, worst sellers, sells least, sells the least, sell the least, worst seller, lowest selling"
    ],
    [
      true,
      "orders",
      "most popular, most used, most often used, used most often, used most, used the most, most frequent, most common, favourite, favorite, preferred, busiest, most frequently used, most ordered"
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
      "fastest growing, grew most, grew the most, grown the most, growing fastest, growing the fastest, grew fastest, highest growth, biggest growth, strongest growth, increased most, increased the most, largest growth, grows fastest, grew the fastest, biggest increase, largest increase, most growth, rose most, rose the most, top growing, best growth, greatest growth"
    ],
    [
      false,
      "growth",
      "fell most, fell the most, dropped most, dropped the most, declined most, declined the most, biggest drop, largest drop, biggest decline, largest decline, shrank most, shrank the most, decreased the most, decreased most, fastest declining, fastest shrinking, biggest fall, lowest growth, slowest growing, worst growth, biggest decrease, largest decrease, weakest growth"
    ]
  ],
  changes: {
    up: "growth, grow, grew, growing, grown, increase, increased, increases, rise, rose, risen, rising, went up, gone up, go up, gain, jump, jumped, improve, improved, growth rate, growth in percent, uplift",
    down: "fall, fell, fallen, falling, drop, dropped, dropping, decline, declined, declining, decrease, decreased, decreases, shrink, shrank, went down, gone down, go down, dip, dipped, worse, worsen, worsened, loss of",
    any: "change, changed, changes, changing, percent change, percentage change, difference, evolve since, vary, varied, variation, relative change, delta"
  },
  bounds: {
    above:
      "more than, over, above, greater than, exceeding, exceeds, exceed, exceeded, higher than, bigger than, larger than, in excess of, better than",
    at_least: "at least, minimum of, no less than, not less than, no fewer than, or more than, a minimum of",
    below: "less than, fewer than, under, below, lower than, smaller than, worse than",
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
      "customers at risk of churning, customers at risk of leaving, at risk of churning, at risk of leaving, risk of churning, risk of churn, churn risk, likely to churn, likely to leave, about to leave, about to churn, going to churn, going to leave, might leave, may leave, will leave, will churn, customers at risk, customers are at risk, in danger of leaving, likely to stop buying, stop buying, churn probability, at risk of being lost, we are losing, are we losing, about to lose, likely to be lost, at churn risk, are leaving, predicted churn, churn prediction, churners, risk losing, could leave, most likely to churn, most likely to leave",
    clusters:
      "clusters, cluster, clustering, group our customers, group customers, group the customers, group my customers, cluster our customers, grouping of customers, customer clusters, groups of similar customers, groups of like customers, similar customers, customer clustering, groups of customers who buy alike, kinds of customers, k means, clusters of customers",
    anomalies:
      "anomalies, anomaly, unusual days, unusual day, outliers, outlier, anything unusual, unusual, strange days, strange day, odd days, anything strange, anomalous, anomalous days, abnormal days, abnormal, out of the ordinary, weird days, irregularities, atypical days, suspicious days, unexpected days",
    recommendations:
      "bought together, frequently bought together, bought together with, frequently bought with, often bought together, often bought with, bought along with, goes well with, go well with, goes with, go with, recommend, recommendation, recommendations, recommended, cross sell, cross selling, sold together, purchased together, together with, bought with, similar products, products like, related products, usually bought with, people also buy with, recommend with, recommend to buyers of, recommend alongside, offer with, offer alongside, complement, complements, suggest with, alongside, buy with, also buy",
    demand:
      "demand, demand forecast, reorder, re order, restock, replenish, replenishment, order again, reordered, restocked, reorder point, reordering, restocking, demand forecasts, demand for products, expected demand, should i reorder, should we reorder, need to reorder, to reorder, purchase order, buy in",
    lifetime_value:
      "predicted lifetime value, expected lifetime value, future lifetime value, predicted ltv, future value of customers, future customer value, predicted customer lifetime value, expected customer value, predicted customer value, forecast lifetime value, will customers spend, will our customers spend, customers will spend, will each customer spend, customers spend in future, future value, predicted clv, expected clv",
    stock:
      "stock, stocks, inventory, stock level, stock levels, out of stock, stock out, stockout, stockouts, run out, running out, run out of stock, running out of stock, sell out, about to run out, in stock, stock outs, sold out, running low, low stock, low on stock"
  },
  words: {
    stop: "completed, the, a, an, is, are, was, were, be, been, do, does, did, has, have, had, we, our, me, my, show us, tell us, give us, get us, let us, help us, for us, to us, with us, i, you, your, they, their, them, its, please, pls, thanks, thank, hi, hello, hey, dear, can, could, would, like, want, need, wish, to see, to know, know, tell, give, get, got, what, whats, how, that, there, those, these, made, make, makes, making, generated, generate, generates, generating, achieve, achieved, place, placed, so, then we, came, happened, look, looks, for me, value, values, figure, figures, number, numbers, overall, in total, altogether, total, totals, together, sum, sum of, whole, who, bring, brings, brought, bring in, brings in, brought in, who are, used, using, use, uses, report, table, chart, graph, data, statistics, stats, just tell, see, find, find out, calculate, compute, work out, say, actually, exactly, currently, earned, earn, stand, been like, id, im, made up, came in, come in, coming in, during, over the course of, within, kind, ordered, ordering, living, live, located, based, visitors, users, people, developed, develop, develops, split, splits, distributed, spread, any, given, in money, in money terms, being, been made, shown, displayed, excluding tax, before tax, without tax, before shipping, excluding shipping, without shipping, net of tax, net of refunds, after refunds, net of returns, after returns, board meeting, preparing, i am preparing, am, s, per se, campaigns, category of, list of numbers, quick, quickly, ok, okay, well, let, lets, ask, wonder, wondering, curious, interested, analyse, analyze, analysis of, breakdown, overview of, summary of, having, seen, view, display, plot, draw, present, return me, fetch, pull, pull up, also known, made from, generated by, made by, coming from, come from the, from the, of all, have made, are made, really, roughly, approximately, about how, respectively, our shop, the shop, my shop, this shop, our store, the store, my store, this store, our business, the business, my business, our company, the company, my company, were paid, was paid, are paid, is paid",
    in: "in, on, at, for, from, through, via, with device, inside, within the, among, amongst, on the, in the, for the, at the, only in, only for, only from, placed on, placed from, by means of, using the, paid with, paid by, paid via, paid using, who used, that used, made on, made with, made through, made via, where, out of, sold in, sold on, sold via, bought with a, bought in, bought on, bought via, bought through, to customers in, from customers in, in terms of, into, in to",
    to: "to, sold to, shipped to",
    of: "of",
    with: "with, that have, which have, having had, that had, which had, whose, where the, who have, who had",
    by: "by, split by, broken down by, broken out by, breakdown by, grouped by, divided by, separated by, segmented by, according to, split between, split across, split among, split into, distributed across, distributed over, distributed by, spread across, spread over, spread among, depending on, differ by, vary by, for different, break down by, group by, sliced by, by the, across, across the, between the, based on, measured by, measured in, by type of, down by",
    per: "per, per each",
    each: "each, every, for each, for every, in each, in every, by each, of each, from each, per every, the different, individual, for all, in all, across all, for each of the, each of the, each of our, for every single",
    all: "all, all the, all of the, all our, all of our",
    and: "and, plus, as well as, &",
    or: "or, and or, either",
    except:
      "except, except for, excluding, exclude, excludes, excluded, without, without counting, leaving out, leave out, but not, not counting, other than, apart from, aside from, minus, not including, outside, outside of, ignoring, ignore, omit, omitting, non, not in, not from, not on, not, not for, everything but, all but, save for, not via, that are not, who are not, that is not, not paid with, not paid by, disregarding, without including, not with, drop the",
    only: "only, just, solely, exclusively, restricted to, limited to, only the, just the, limit to, restrict to, filter by, filter on, filter to, filtered by, filtered to, only for the, narrow to, narrow down to, only those",
    versus:
      "vs, versus, v, compared to, compared with, in comparison with, in comparison to, as compared to, as compared with, against, relative to, comparing with, compare with, compare to, compare it with, compare it to, compared against, compare that with, compare that to, compared, than, than in, than the, rather than, over those of, from that of, comparing to",
    compare: "compare, comparing, comparison, comparison of, comparison between, compare the, difference between",
    which:
      "which, what are the, what were the, what are our, what are my, what were our, which are the, which of the, which of our, which were the",
    list: "list, list of, show, ranking, ranking of, rank, list the, list all, enumerate, show all",
    count:
      "how many, number of, count of, the number of, count, total number of, amount of times, quantity of, numbers of",
    amount: "how much, the amount of, amount of, how much money, the value of, value of, how much in, amount",
    average:
      "average, avg, mean, on average, averaged, typical, in average, average of, mean of, average number of, the average of, average amount of, typically, usually",
    share:
      "share of, share, % of, what % of, percentage of, percent of, proportion of, fraction of, part of, portion of, contribution of, what percentage, what percent, what share, what proportion, percentage, proportion, percentage share of, percentage share, contribution, shares of, weight of, what part of, what fraction of, how much of, how big a share, what portion of, market share of, revenue share of, contribution to, breakdown in percent of, percentages of, relative share of, split of, as a percentage of total, as a percentage of the total, as a share of total, as a share of the total, as % of total, as % of the total, as percentage of total, in percent of the total, in percent of total, share of the total, of the total",
    comes:
      "comes from, come from, came from, is from, are from, was from, were from, is made by, is made in, are made by, is generated by, contributed by, is contributed by, is due to, are due to, comes via, come via, come through, comes through, contributes, contribute, contributed, makes up, make up, made up by, accounts for, account for, accounted for by, accounted for, belongs to, belong to, represents, represent, represented by, goes to, go to, attributable to, is attributable to, are placed on, are placed via, were placed on, are placed by, is paid with, are paid with, is paid by, are paid by, were paid with",
    in_percent:
      "in percent, in percentage, in percentages, in %, as a percentage, as percentage, as a percent, in percentage terms, in per cent, percentagewise, percentage wise, as percent, as %, in relative terms",
    percent: "percent, %, per cent, pct, percentage points",
    why: "why, why did, what caused, what explains, explain why, reason for, reasons for, what made, what drove, what is behind, how come, explain, what is the reason for, what are the reasons for, what was behind, explain the, what happened to, which factors drove, what led to, reason",
    sell: "sell, sells, sold, selling, did we sell, been sold, were sold, was sold, have we sold, we sold",
    buy: "buy, buys, bought, buying, purchased, shopped, spend, spent, ordered from us, shop with us, spend with us",
    priced:
      "priced, price, prices, priced at, costing, cost each, with a price, with a price of, with prices, unit price, with a unit price, at a price, that cost, which cost, unit prices, whose price is, with price, price is, whose unit price is, selling at, sold at, at a unit price, list price",
    between: "between, ranging from, in the range",
    same: "same, the same, same for, the same for, same again, the same thing, same thing, same question, same thing for, repeat that for, do the same for, likewise for, and the same for, same but, the same but, same in, the same in",
    also: "also, too, as well, additionally, in addition, add, and also, on top",
    instead:
      "instead, rather, now, now show, change to, switch to, instead of that, change it to, change that to, make it, make that, now by, now for, now with, now in",
    about: "what about, how about, and what about, and how about, but what about, but, ok and",
    it: "it, this",
    remove:
      "remove, clear, reset, take off, take away, get rid of, undo, delete the filter on, without the filter on, lift, no longer filter by, stop filtering by, remove the, clear the, reset the, drop the filter on",
    filters: "filter, filters, restriction, restrictions, all filters, filtering, the filter, any filters",
    trend:
      "trend, trends, over time, evolution, development, history, time series, timeline, progression, through time, as a trend, trending, evolve, evolved, as a line, trend over time, the trend, trend line, course, over the months, over the weeks, over the days, over the years, along time, trend of",
    previous_period:
      "previous period, prior period, the previous period, the prior period, the period before, period before, preceding period, the preceding period, same number of days before, the days before, previous one, the one before, the preceding one, the time before, the equal period before, previous days",
    last_year:
      "year over year, year on year, yoy, same period last year, the same period last year, same time last year, a year earlier, one year earlier, a year ago, the same period a year ago, the same period a year earlier, same period a year earlier, same period of last year, the same period of last year, same days last year, a year before, the year before, year earlier, same month last year, the same month last year, same month a year ago, the same quarter last year, same quarter last year, same period of the previous year, the same period of the previous year, same period the year before, the same period the year before, same week last year, the same dates last year, same dates last year, the same month a year earlier, same month of the previous year, same quarter of the previous year, same quarter a year ago",
    sort: "from highest to lowest, highest first, in descending order, descending, sorted from highest to lowest, largest first, biggest first, from largest to smallest, from high to low, sorted descending, ordered from highest to lowest, best first, from most to least, sort descending, from best to worst, from biggest to smallest, ranked, sorted, in order",
    sort_by: "sorted by, ordered by, ranked by, ranking by, in order of, sort by, sort them by",
    will: "will, going to, gonna, shall, are going to, is going to, will be, will it, will there be",
    sort_ascending:
      "from lowest to highest, lowest first, in ascending order, ascending, sorted from lowest to highest, smallest first, from smallest to largest, from low to high, sorted ascending, worst first, from least to most, from worst to best",
    nothing_known:
      "without a, with no, with unknown, unknown, missing, with missing, without any, with a missing, not known, no"
  },
  members: englishMembers,
  refusals: englishRefusals
};
