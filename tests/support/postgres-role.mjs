import { randomBytes } from "node:crypto";
import postgres from "postgres";

/**
 * Creates the role that tests connect as, or gives it a new password when it is already there.
 *
 * @param {string} superuserUrl
 * @param {string} [password] needed only where the server asks for one
 */
export async function createApplicationRole(superuserUrl, password) {
  await connected(superuserUrl, async (sql) => {
    const [found] = await sql`select 1 from pg_roles where rolname = 'alongside'`;
    const secret = password ? ` password '${password}'` : "";
    const rights = "login nosuperuser nobypassrls createrole createdb";
    await sql.unsafe(`${found ? "alter" : "create"} role alongside ${rights}${secret}`);
  });
}

/**
 * Uses somebody else's server: never stops it, and refuses to pretend it can crash it.
 *
 * @param {string} given a URL; a superuser's is used only to make the ordinary role
 */
export async function borrowPostgres(given) {
  const account = await connected(given, async (sql) => {
    const [row] = await sql`
      select current_setting('server_version') as version, rolsuper or rolbypassrls as exempt
      from pg_roles where rolname = current_user`;
    return row;
  });
  const ordinary = new URL(given);
  if (account.exempt) {
    const password = randomBytes(16).toString("hex");
    await createApplicationRole(given, password);
    ordinary.username = "alongside";
    ordinary.password = password;
  }
  const named = (base) => (name) => Object.assign(new URL(base), { pathname: `/${name}` }).href;
  const refuse = async () => {
    throw new Error("The server in TEST_DATABASE_URL is not ours to restart.");
  };
  return {
    url: named(ordinary),
    superuserUrl: named(given),
    version: `PostgreSQL ${account.version} (TEST_DATABASE_URL)`,
    stop: async () => {},
    restart: refuse,
    kill9: refuse,
  };
}

async function connected(url, work) {
  const sql = postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  try {
    return await work(sql);
  } finally {
    await sql.end();
  }
}
