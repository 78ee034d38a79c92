import { readdirSync } from "node:fs";

import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

// The arrows between folders: shared <- features/x <- app. The same rule, for all languages, is in xtask.
const tauri = {
  regex: "^@tauri-apps/",
  message: "Only src/platform and the generated bindings talk to Tauri.",
};
const upwards = {
  regex: "^(\\.\\./)+(features|app)(/|$)",
  message: "shared, api, platform and words know neither features nor app.",
};
const app = { regex: "^(\\.\\./)+app(/|$)", message: "A feature does not know the app it is put into." };

const features = readdirSync(new URL("src/features", import.meta.url));

/** The other features, from within one: "../patients" at its top, "../../patients" in a folder of it, and so on. */
function othersOf(feature) {
  const others = features.filter((name) => name !== feature);
  return {
    regex: `^(\\.\\./)+(features/)?(${others.join("|")})(/|$)`,
    message: "A feature never imports another; the app puts them together.",
  };
}

const restricted = (...patterns) => ({ "no-restricted-imports": ["error", { patterns }] });

export default tseslint.config(
  { ignores: ["dist", "node_modules", "src/api/bindings.ts"] },
  js.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  reactHooks.configs.flat["recommended-latest"],
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/consistent-type-imports": "error",
      "max-lines": ["error", { max: 400 }],
      "no-console": "error",
      ...restricted(tauri),
    },
  },
  { files: ["src/{shared,api,words}/**"], rules: restricted(tauri, upwards) },
  { files: ["src/platform/**"], rules: restricted(upwards) },
  ...features.map((feature) => ({
    files: [`src/features/${feature}/**`],
    rules: restricted(tauri, app, othersOf(feature)),
  })),
  {
    files: ["**/*.js"],
    languageOptions: { globals: { URL: "readonly" } },
    extends: [tseslint.configs.disableTypeChecked],
  },
);
