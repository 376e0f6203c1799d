import { z } from "zod";
import { type Endpoint, endpoints } from "./endpoints";
import { problemAnswer } from "./model";

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 file, written from the schemas that answers are made by. @param origin where the service is */
export function openApiDocument(origin: string): Json {
  const schemas = { ...namedSchemas(), Problem: schemaOf(problemAnswer) };
  return {
    openapi: "3.1.0",
    info: {
      title: "Alongside: reading by program",
      version: "1.0.0",
      description:
        "Read-only. A token reads what its setting or its borough may read on the pages, with the same things hidden. Nothing is sorted by a score, and no address sorts.",
    },
    servers: [{ url: `${origin}/api/v1` }],
    security: [{ token: [] }],
    paths: Object.fromEntries(
      endpoints.map((each) => [each.path || "/", { get: operation(each) }]),
    ),
    components: {
      schemas,
      securitySchemes: { token: { type: "http", scheme: "bearer" } },
      responses: { Problem: inJson("#/components/schemas/Problem", "What went wrong.", true) },
    },
  };
}

function namedSchemas(): Json {
  return Object.fromEntries(endpoints.map(({ called, answer }) => [called, schemaOf(answer)]));
}

function schemaOf(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema) as Json;
  return rest;
}

function operation({ path, summary, query, called }: Endpoint): Json {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: "path", required: true },
    schema: { type: "string", format: "uuid" },
  }));
  const failures = ["400", "401", "404", "429", "500", "503"].map((status) => {
    return [status, { $ref: "#/components/responses/Problem" }];
  });
  return {
    summary,
    parameters: [...inPath, ...queryParameters(query)],
    responses: {
      200: inJson(`#/components/schemas/${called}`, summary),
      304: { description: "The same as what you have." },
      ...Object.fromEntries(failures),
    },
  };
}

function queryParameters(query: z.ZodObject): Json[] {
  const { properties = {}, required = [] } = schemaOf(query) as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    ...{ name, in: "query", required: required.includes(name) },
    ...{ description, schema },
  }));
}

function inJson($ref: string, description: string, isProblem = false): Json {
  const type = isProblem ? "application/problem+json" : "application/json";
  return { description, content: { [type]: { schema: { $ref } } } };
}
