// Counts by one SQL query. Arguments: file with the query, threads, columns. The last line printed is the measurement.
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const [, , queryFile, threads] = process.argv;
const instance = await DuckDBInstance.create(":memory:", { threads });
const connection = await instance.connect();
const reader = await connection.runAndReadAll(readFileSync(queryFile, "utf8"));
const counts = Object.fromEntries(Object.entries(reader.getRowObjects()[0]).map(([rule, count]) => [rule, Number(count)]));
const { rows } = counts;
delete counts.rows;
console.log(JSON.stringify({ Rows: rows, PeakKilobytes: process.resourceUsage().maxRSS, Counts: counts }));
process.exit(0);
