import {builtinRules} from "eslint/use-at-your-own-risk";
import tseslint from "typescript-eslint";

/** The rules that ESLint itself recommends, without a package more. */
const recommended = [...builtinRules].filter(([, {meta}]) => meta?.docs?.recommended).map(([name]) => [name, "error"]);

export default tseslint.config(
  {ignores: ["node_modules", "dist", ".daybook", "src/.observablehq"]},
  {rules: Object.fromEntries(recommended)},
  ...tseslint.configs.strict,
  {
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", {argsIgnorePattern: "^_", varsIgnorePattern: "^_"}]
    },
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        setInterval: "readonly",
        clearInterval: "readonly"
      }
    }
  }
);
