import { exampleAddresses, exampleSignIns } from "@/db/seed/tour";

/** Prints the sign-ins of the made-up boroughs and the addresses worth seeing, without opening a database. */
const example = {
  address: `http://localhost:${process.env.PORT || "3000"}`,
  signIns: exampleSignIns(),
  addresses: exampleAddresses(),
};
process.stdout.write(`${JSON.stringify(example, null, 2)}\n`);
