import "server-only";
import { z } from "zod";

const schema = z
  .object({
    DATABASE_URL: z.string().optional(),
    APP_ORIGIN: z.url().default("http://localhost:3000"),
    AUTH_SECRET: z.string().min(32, "AUTH_SECRET must be at least 32 characters").optional(),
    SMTP_URL: z.string().optional(),
    MAIL_FROM: z.string().default("Alongside <no-reply@alongside.example>"),
    ALONGSIDE_DATA_DIR: z.string().default(".data"),
    /** How many proxies in front are ours: the address of the visitor is that many from the right (R-WEB-03). */
    TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
  })
  .superRefine((values, context) => {
    if (!values.DATABASE_URL) return;
    if (!values.AUTH_SECRET)
      context.addIssue("AUTH_SECRET is missing: set it to at least 32 random characters");
    if (!process.env.APP_ORIGIN)
      context.addIssue(
        "APP_ORIGIN is missing: set it to the address people use, like https://alongside.example",
      );
  });

const names = Object.keys(schema.shape);

export type Environment = z.infer<typeof schema> & { secret: string };

/**
 * The settings of this process, checked.
 * @throws one clear line for each thing that is missing or wrong (R-AUTH-05).
 */
export function environment(): Environment {
  // Asked several times a request: reading a few names costs far less than reading all there are.
  const parsed = schema.safeParse(
    Object.fromEntries(names.map((name) => [name, process.env[name] || undefined])),
  );
  if (!parsed.success)
    throw new Error(parsed.error.issues.map((issue) => issue.message).join("\n"));
  const secret = parsed.data.AUTH_SECRET;
  if (!secret)
    throw new Error("AUTH_SECRET is missing: start the service with npm start, which makes one");
  return { ...parsed.data, secret };
}

/** True when data lives in the embedded database, which is for evaluation only. */
export function isEvaluation(): boolean {
  return !process.env.DATABASE_URL;
}
