import type {Middleware} from "koa";

const html = `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Daybook API</title>
  <link rel="icon" type="image/png" href="/docs/files/favicon.png">
  <style>body { margin: 0; }</style>
</head>
<body>
  <redoc spec-url="/openapi.json"></redoc>
  <script src="/redoc/files/redoc.js"></script>
</body>
</html>
`;

/** The page of ReDoc. */
export const redocPage: Middleware = async (context) => {
  context.type = "html";
  context.body = html;
};
