// @vitest-environment jsdom
import {describe, expect, it} from "vitest";
import {calibrationChart} from "../../../src/components/predictions/calibration-chart.js";
import {
  churnCandidates,
  churnDetails,
  churnFinding,
  churnList,
  churnSegments,
  churnTrust
} from "../../../src/components/predictions/churn.js";
import {clusterPlane} from "../../../src/components/predictions/cluster-plane.js";
import {
  clusterDetails,
  clusterFinding,
  clusterTable,
  clusterTrust
} from "../../../src/components/predictions/clusters.js";
import {
  lifetimeValueDetails,
  lifetimeValueFinding,
  lifetimeValueHoldout,
  lifetimeValueSegments,
  lifetimeValueTrust
} from "../../../src/components/predictions/lifetime-value.js";
import {demoSettings as locale} from "../../../src/model/settings.js";
import {churn, clustering, lifetimeValue} from "./answers.js";
import {cells, clean, marks, title} from "./read.js";

const spanish = {...locale, language: "es"} as const;

describe("churnFinding(answer, {locale}), churnTrust(answer, {locale})", () => {
  it("counts who is at risk and what they have brought", () => {
    expect(churnFinding(churn, {locale})).toBe(
      "40 of 100 active customers will more likely than not place no order in the 90 days after Feb 28, 2026. " +
        "They have brought $50.0K so far."
    );
    clean(churnFinding(churn, {locale: spanish}), churnTrust(churn, {locale: spanish}));
  });

  it("says in plain words how well they are told apart, beside the baseline", () => {
    expect(churnTrust(churn, {locale})).toMatch(/in 80% of cases.*days since the last order alone does in 70%/);
  });

  it("compares the baseline with nothing where it is what is used", () => {
    const model_metrics = {...churn.model_metrics, auc: 0.7};
    const text = churnTrust({...churn, churn_model: "recency", model_metrics}, {locale});
    expect(text).toContain("no other model did better");
    clean(text);
  });

  it("says so where nothing could be tested, or nobody left", () => {
    const none = {auc: null, log_loss: null, churned: null, baseline_log_loss: null, baseline_auc: null};
    const untested = {...churn, model_metrics: {...churn.model_metrics, ...none, holdout: null}};
    const nobody = {...churn, model_metrics: {...churn.model_metrics, ...none}};
    expect(churnTrust(untested, {locale})).toContain("too little data to learn and to test");
    expect(churnTrust(nobody, {locale})).toContain("all or none of them left");
    clean(churnDetails(untested, {locale}), churnDetails(nobody, {locale}));
  });

  it("keeps every measure for who asks", () => {
    const text = churnDetails(churn, {locale});
    for (const part of ["gradient boosting", "later days", "50.0%", "0.500", "0.800", "0.600 and 0.700"])
      expect(text).toContain(part);
    expect(cells(churnCandidates(churn, {locale}))[0]).toEqual(["gradient boosting", "0.500", "0.800"]);
  });
});

describe("churnSegments(answer, {locale})", () => {
  it("puts first where most revenue is at stake", () => {
    const root = churnSegments(churn, {locale});
    expect(title(root)).toBe("Most revenue is at stake in the segment Champions: 10 at risk have brought $47.0K");
    expect(cells(root)).toEqual([
      ["Champions", "40", "10", "30%", "$47,000"],
      ["Promising", "60", "30", "50%", "$3,000"]
    ]);
    clean(root, churnSegments(churn, {locale: spanish}));
  });

  it("says so where nobody is at risk", () => {
    const segments = churn.segments.map((segment) => ({...segment, at_risk: 0, lifetime_value_at_risk: 0}));
    for (const some of [segments, []])
      expect(title(churnSegments({...churn, segments: some}, {locale}))).toBe("No active customer is at risk");
  });
});

describe("churnList(answer, {locale})", () => {
  it("names the customers with their own figures and what to do; what is not known is a dash", () => {
    const root = churnList(churn, {locale});
    expect(title(root)).toBe("The 2 customers most likely to leave have brought $1.23K so far");
    const [first, second] = cells(root);
    expect(first!.slice(0, 6)).toEqual([
      "C1",
      "91%",
      "80",
      "$1,235",
      "At risk",
      "Days since the last order: 80; Discount received: 12.5%"
    ]);
    expect(first![6]).toMatch(/^Write or call in person: /);
    expect(second!.slice(3, 6)).toEqual(["–", "not known", "–"]);
    expect(root.querySelector(".caveat")).toBeNull();
    clean(root, churnList(churn, {locale: spanish}));
  });

  it("has no ids, and says where they are, where the site leaves them out", () => {
    const data = churn.data.map(({customer_id: _, ...customer}) => customer) as unknown as typeof churn.data;
    const root = churnList({...churn, data}, {locale});
    expect(cells(root)[0]![0]).toBe("91%");
    expect(root.querySelector(".caveat")!.textContent).toContain("/api/ml/churn/at-risk");
    clean(root);
  });

  it("shows a hundred, in a place of its own to scroll", () => {
    const root = churnList({...churn, data: Array.from({length: 150}, () => churn.data[0]!)}, {locale});
    expect(cells(root)).toHaveLength(100);
    expect(root.querySelector('[role="region"]')!.classList.contains("wide")).toBe(false);
  });
});

describe("calibrationChart(bins, {locale, width})", () => {
  it("holds the highest risk against what came true", () => {
    const root = calibrationChart(churn.model_metrics.calibration, {locale});
    expect(title(root)).toBe("Where the risk was put at 80%, 75% of the customers left");
    expect(root.querySelectorAll('[aria-label="dot"] circle')).toHaveLength(2);
    expect(marks(root)).toEqual(expect.arrayContaining(["0%", "100%", "Predicted risk", "Share who left"]));
    clean(root, calibrationChart(churn.model_metrics.calibration.slice(0, 1), {locale: spanish, width: 300}));
  });
});

describe("lifetimeValueFinding(answer, {locale}), lifetimeValueTrust(answer, {locale})", () => {
  const own = {...lifetimeValue, model: "own rate", totals: {...lifetimeValue.totals, alive: null}} as const;

  it("sums what is expected, and how far that was off", () => {
    expect(lifetimeValueFinding(lifetimeValue, {locale})).toContain(
      "100 customers so far are expected to bring $12.3K"
    );
    expect(lifetimeValueFinding(lifetimeValue, {locale})).toContain("60 of them");
    expect(lifetimeValueTrust(lifetimeValue, {locale})).toMatch(/5\.00% off .* 30\.0% off\.$/);
    clean(lifetimeValueFinding(lifetimeValue, {locale: spanish}), lifetimeValueTrust(lifetimeValue, {locale: spanish}));
  });

  it("takes the errors of the own rate where that is what predicts", () => {
    const text = lifetimeValueTrust(own, {locale});
    expect(text).toContain("30.0% off");
    expect(text).not.toContain("5.00%");
    expect(lifetimeValueFinding(own, {locale})).not.toContain("still");
    clean(text, lifetimeValueFinding(own, {locale}));
  });

  it("warns where the model supposes what does not hold, and says so where nothing was tested", () => {
    const related = {...lifetimeValue, assumption: {correlation: 0.5, holds: false}};
    expect(lifetimeValueTrust(related, {locale})).toContain("Here they are related");
    const untested = {...lifetimeValue, holdout: null};
    expect(lifetimeValueTrust(untested, {locale})).toContain("too few days");
    clean(lifetimeValueDetails(untested, {locale}), lifetimeValueDetails(lifetimeValue, {locale: spanish}));
  });
});

describe("lifetimeValueSegments(answer, {locale}), lifetimeValueHoldout(holdout, {locale, model, width})", () => {
  it("puts the segment first that is to bring most", () => {
    const root = lifetimeValueSegments(lifetimeValue, {locale});
    expect(title(root)).toBe("The segment Champions is expected to bring most: $10.0K in 365 days");
    expect(cells(root)[0]).toEqual(["Champions", "30", "60", "120", "$10,000", "$123"]);
    clean(root, lifetimeValueSegments(lifetimeValue, {locale: spanish}));
  });

  it("leaves out who is still a customer where that is not known", () => {
    const segments = lifetimeValue.segments.map((segment) => ({...segment, alive: null}));
    const root = lifetimeValueSegments({...lifetimeValue, segments}, {locale});
    expect(cells(root)[0]).toEqual(["Champions", "30", "120", "$10,000", "$123"]);
  });

  it("draws what came as bars and what the model in use expected as rings", () => {
    const root = lifetimeValueHoldout(lifetimeValue.holdout!, {locale});
    expect(title(root)).toBe("The most frequent buyers were expected to make 2.10 purchases each and made 2.00");
    expect(root.querySelectorAll('[aria-label="bar"] rect')).toHaveLength(2);
    expect(marks(root)).toContain("7+");
    const own = lifetimeValueHoldout(lifetimeValue.holdout!, {locale, model: "own rate"});
    expect(title(own)).toContain("expected to make 4.20 purchases");
    clean(root, own, lifetimeValueHoldout(lifetimeValue.holdout!, {locale: spanish, width: 320}));
  });
});

describe("clusterFinding(answer, {locale}), clusterTrust(answer, {locale})", () => {
  it("names the group that brings most", () => {
    expect(clusterFinding(clustering, {locale})).toContain("“frequent”, is 20.0% of them and 60.0% of the revenue");
    clean(clusterFinding(clustering, {locale: spanish}), clusterDetails(clustering, {locale: spanish}));
  });

  it.each([
    [0.6, "stand clearly apart"],
    [0.3, "overlap at their edges"],
    [0.1, "shade into each other"]
  ])("says in words what a silhouette of %d is", (silhouette, words) => {
    expect(clusterTrust({...clustering, silhouette}, {locale})).toContain(words);
  });

  it("leaves out what is not known", () => {
    const asked = {...clustering, chosen_by: "request", tried: [], baseline_silhouette: null} as const;
    expect(clusterTrust(asked, {locale})).not.toContain("RFM");
    expect(clusterDetails(asked, {locale})).toContain("2 groups were asked for");
    clean(clusterDetails(asked, {locale}));
  });
});

describe("clusterTable(answer, {locale}), clusterPlane(answer, {locale, width})", () => {
  it("has a row a group", () => {
    const root = clusterTable(clustering, {locale});
    expect(title(root)).toBe("Frequent: 20.0% of the customers bring 60.0% of the revenue");
    expect(cells(root)[1]).toEqual(["Long away", "80", "80.0%", "40.0%", "$100", "8.0", "12", "2.0", "0%"]);
    clean(root, clusterTable(clustering, {locale: spanish}));
  });

  it("says so where revenue is not known", () => {
    const clusters = clustering.clusters.map((one) => ({...one, revenue_share: null}));
    clean(clusterTable({...clustering, clusters}, {locale}), clusterFinding({...clustering, clusters}, {locale}));
  });

  it("draws a plot for each group, and says what its axes mean", () => {
    const root = clusterPlane(clustering, {locale});
    expect(title(root)).toBe("Customers differ most by how much they spend, then by how long they have been away");
    expect(marks(root)).toEqual(expect.arrayContaining(["Frequent", "Long away"]));
    expect(root.textContent).toContain("75.0% of all differences");
    expect(marks(root).some((text) => text!.includes("more spent, less of: longer away"))).toBe(true);
    clean(root, clusterPlane(clustering, {locale: spanish, width: 320}));
  });

  it("draws a single point", () => {
    const pca = {...clustering.pca, points: clustering.pca.points.slice(0, 1)};
    clean(clusterPlane({...clustering, pca}, {locale}));
  });
});
