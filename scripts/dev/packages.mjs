// Prints names out of cargo metadata, one a line:
//   members   the crates of the product (not the stories, the window's tests and the empty feature crate)
//   stories   test targets of lamplight-tests
import { execFileSync } from "node:child_process";

const metadata = JSON.parse(
  execFileSync("cargo", ["metadata", "--no-deps", "--format-version", "1"], { encoding: "utf8", maxBuffer: 1 << 28 }),
);
const stories = metadata.packages.find((one) => one.name === "lamplight-tests");
const lists = {
  members: () => metadata.packages.map((one) => one.name).filter((name) => !["lamplight-tests", "lamplight-e2e", "workspace-hack"].includes(name)),
  stories: () => stories.targets.filter((one) => one.kind.includes("test")).map((one) => one.name),
};
for (const name of lists[process.argv[2]]().sort()) console.log(name);
