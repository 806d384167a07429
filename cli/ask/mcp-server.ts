import {McpServer} from "@modelcontextprotocol/sdk/server/mcp.js";
import type {CallToolResult} from "@modelcontextprotocol/sdk/types.js";
import type {z} from "zod";
import {Conversations} from "../../api/conversations.js";
import {metaOf} from "../../api/meta.js";
import {toProblem} from "../../api/problem.js";
import {answerBody} from "../../api/routes/ask.js";
import {catalogueOf} from "../../api/routes/metrics.js";
import {checkLength, queryBody} from "../../api/routes/query.js";
import {question} from "../../api/schemas/ask.js";
import {metricQuery} from "../../api/schemas/metric-query.js";
import {Refused} from "../../db/ask/limits.js";
import type {Logger} from "../../db/logger.js";
import type {Asker} from "../../loaders/ask/asker.js";
import {dimensionNames, dimensions} from "../../src/model/dimensions.js";
import type {AskedQuery} from "../../src/query/ask/reading.js";
import type {MetricQuery} from "../../src/query/metric-query.js";

/** Rows of an answer at most: what an agent can read. */
const mostRows = 1_000;

const readOnly = {readOnlyHint: true, openWorldHint: false} as const;

/** A server of the Model Context Protocol whose tools are the API's: same checks, same locks, same figures. */
export function createMcpServer({asker, logger}: {readonly asker: Asker; readonly logger: Logger}): McpServer {
  const server = new McpServer({name: "daybook", version: "1.0.0"});
  const conversations = new Conversations();
  const answering = async (work: () => Promise<object>): Promise<CallToolResult> => {
    try {
      return result(await work());
    } catch (error) {
      return refused(error, logger);
    }
  };
  server.registerTool(
    "list_metrics",
    {
      title: "List metrics",
      description:
        "Every metric with its definition, unit, SQL, and the dimensions and filters that it allows; and the dimensions.",
      annotations: readOnly
    },
    () => answering(async () => ({metrics: catalogueOf(await asker.shop()), dimensions: dimensionList()}))
  );
  server.registerTool(
    "query",
    {
      title: "Run a metric query",
      description:
        "Figures of a metric query, with the SQL that counted them. Money is in the shop's currency, rates in percent.",
      inputSchema: metricQuery,
      annotations: readOnly
    },
    (query) => answering(() => runQuery(asker, query as MetricQuery))
  );
  server.registerTool(
    "ask",
    {
      title: "Ask a question",
      description:
        "Answers a question in English or Spanish with its figures, what was counted, and the SQL; or asks back, or refuses. " +
        "For a follow-up, give the conversation_id of the answer before.",
      inputSchema: question.pick({question: true, conversation_id: true, language: true}),
      annotations: readOnly
    },
    (asked) => answering(() => askQuestion(asker, conversations, asked))
  );
  return server;
}

async function runQuery(asker: Asker, query: MetricQuery): Promise<object> {
  const answer = await asker.query(query, (shop) => checkLength(query, shop));
  return {...cut(queryBody(query, answer)), meta: metaOf(answer.version, answer.shop.settings)};
}

async function askQuestion(
  asker: Asker,
  conversations: Conversations,
  {question: text, conversation_id: name, language}: Omit<z.output<typeof question>, "state">
): Promise<object> {
  const remembered = name === undefined ? {state: null} : conversations.find(name);
  if (remembered === null) throw new Refused("unknown conversation; leave conversation_id out to begin a new one");
  const state: AskedQuery | null = remembered.state;
  const answer = await asker.ask({question: text, state, ...(language && {language})});
  const named = conversations.keep(name, answer.state);
  return {...cut(answerBody(answer)), conversation_id: named, meta: metaOf(answer.version, answer.settings)};
}

function dimensionList(): object[] {
  return dimensionNames.map((name) => {
    const {label, description, type} = dimensions[name];
    return {name, label, description, type};
  });
}

/** The first rows, and how many there are. */
function cut<Body extends {readonly rows: readonly unknown[]}>(body: Body) {
  return {...body, rows: body.rows.slice(0, mostRows), rows_total: body.rows.length};
}

function result(body: object): CallToolResult {
  return {content: [{type: "text", text: JSON.stringify(body)}], structuredContent: body as Record<string, unknown>};
}

/** What a client may read of an error; the log has the rest. */
function refused(error: unknown, logger: Logger): CallToolResult {
  const {status, message} = error instanceof Refused ? {status: 422, message: error.message} : toProblem(error);
  if (status === 500) logger.error({err: error}, "a tool failed");
  return {content: [{type: "text", text: message}], isError: true};
}
