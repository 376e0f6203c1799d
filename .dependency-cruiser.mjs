/**
 * The architecture as a table that the tests run. A module may use only modules listed above it, so
 * a cycle cannot be written.
 */
const kernelAndActor = ["kernel", "access", "request"];
const figures = ["instruments", "statistics", "scoring"];

const uses = {
  kernel: [],
  access: ["kernel"],
  request: ["kernel", "access"],
  notifications: kernelAndActor,
  trail: kernelAndActor,
  accounts: [...kernelAndActor, "notifications", "trail"],
  instruments: ["kernel"],
  "parent-questions": ["kernel", "instruments"],
  languages: ["kernel"],
  statistics: ["kernel"],
  scoring: ["kernel", "instruments", "statistics"],
  organisations: [...kernelAndActor, "notifications", "trail", "accounts"],
  people: [...kernelAndActor, "trail", "accounts", "organisations"],
  register: [...kernelAndActor, "trail", "organisations"],
  imports: [...kernelAndActor, "trail", "organisations", "register"],
  audits: [...kernelAndActor, "trail", ...figures, "organisations"],
  evidence: ["kernel", "access", "request", "trail", "instruments", "audits"],
  surveys: [
    ...kernelAndActor,
    "trail",
    "instruments",
    "parent-questions",
    "languages",
    "statistics",
  ],
  answering: ["kernel", "request", "languages", "surveys"],
  asking: [
    ...kernelAndActor,
    "trail",
    "instruments",
    "parent-questions",
    "languages",
    "statistics",
    "surveys",
  ],
  inviting: [...kernelAndActor, "notifications", "trail", "surveys", "asking"],
  moderation: [...kernelAndActor, "trail", "surveys"],
  paper: [...kernelAndActor, "languages", "trail", "surveys", "answering"],
  tablets: [...kernelAndActor, "languages", "trail", "surveys", "answering", "paper"],
  plans: [...kernelAndActor, "trail", ...figures, "audits"],
  campaigns: [
    ...kernelAndActor,
    "notifications",
    "trail",
    "instruments",
    "organisations",
    "register",
    "audits",
  ],
  matching: [
    ...kernelAndActor,
    "notifications",
    "trail",
    "instruments",
    "statistics",
    "organisations",
  ],
  offers: [...kernelAndActor, "notifications", "trail", "instruments", "organisations"],
  partnerships: [
    ...kernelAndActor,
    "notifications",
    "trail",
    "instruments",
    "statistics",
    "organisations",
  ],
  "borough-ratings": [...kernelAndActor, "trail", "instruments", "statistics"],
  reminders: [...kernelAndActor, "notifications", "trail", "organisations", "plans", "campaigns"],
  hopes: [...kernelAndActor, "trail", "instruments", "audits"],
  contributions: [...kernelAndActor, "trail", ...figures, "organisations", "audits"],
  rounds: [...kernelAndActor, "notifications", "trail", "organisations", "audits", "contributions"],
  joining: [
    ...kernelAndActor,
    "notifications",
    "trail",
    "accounts",
    "organisations",
    "audits",
    "contributions",
  ],
  agreements: [...kernelAndActor, "trail", "instruments", "audits", "contributions"],
  comments: [...kernelAndActor, "trail", "instruments", "audits"],
  "local-questions": [...kernelAndActor, "trail", "instruments", "audits"],
  "sign-offs": [
    ...kernelAndActor,
    "trail",
    ...figures,
    "audits",
    "hopes",
    "comments",
    "local-questions",
  ],
  profiles: [...kernelAndActor, ...figures, "organisations", "audits"],
  sharing: [...kernelAndActor, "trail", ...figures, "organisations", "audits", "profiles"],
  reports: [
    ...kernelAndActor,
    ...figures,
    "organisations",
    "audits",
    "plans",
    "local-questions",
    "profiles",
  ],
  results: [
    ...kernelAndActor,
    "trail",
    ...figures,
    "parent-questions",
    "surveys",
    "asking",
    "moderation",
    "profiles",
    "reports",
  ],
  "borough-picture": [
    ...kernelAndActor,
    ...figures,
    "organisations",
    "parent-questions",
    "surveys",
    "profiles",
    "sharing",
    "reports",
    "results",
  ],
  "borough-reports": [
    ...kernelAndActor,
    "trail",
    "instruments",
    "statistics",
    "organisations",
    "surveys",
    "campaigns",
    "sharing",
    "reports",
    "results",
    "borough-picture",
  ],
  "open-data": [
    ...kernelAndActor,
    "trail",
    "instruments",
    "statistics",
    "organisations",
    "surveys",
    "reports",
    "results",
    "borough-reports",
  ],
  replies: [...kernelAndActor, "trail", "surveys", "plans"],
  retention: [...kernelAndActor, "trail"],
  "api-tokens": [...kernelAndActor, "trail"],
  api: ["kernel", "instruments", "reports"],
  translations: [
    ...kernelAndActor,
    "trail",
    "parent-questions",
    "languages",
    "surveys",
    "asking",
    "reports",
  ],
  exports: [
    ...kernelAndActor,
    "instruments",
    "organisations",
    "audits",
    "evidence",
    "plans",
    "hopes",
    "local-questions",
    "partnerships",
  ],
};

const names = Object.keys(uses);
for (const [index, name] of names.entries()) {
  for (const used of uses[name]) {
    const place = names.indexOf(used);
    if (place === -1 || place >= index) {
      throw new Error(`lib/${name} may not use lib/${used}: it is not listed above it`);
    }
  }
}

const notTest = { pathNot: "\\.test\\.tsx?$" };
const doors = "^lib/[^/]+/(queries|commands)\\.ts$|^lib/request/";
const outsideWorld =
  "node_modules/(drizzle-orm|server-only|next|next-auth|react|react-dom|nodemailer|pino)/";
const forbid = (name, comment, from, to) => ({ name, severity: "error", comment, from, to });

const layers = names.map((name) =>
  forbid(
    `lib-${name}`,
    `lib/${name} may use only: ${uses[name].join(", ") || "nothing"}`,
    { path: `^lib/${name}/`, ...notTest },
    { path: "^lib/", pathNot: `^lib/(${[name, ...uses[name]].join("|")})/` },
  ),
);

const purity = [
  forbid(
    "pure-by-default",
    "Only queries.ts, commands.ts and lib/request reach the outside world",
    { path: "^lib/", pathNot: `${doors}|\\.test\\.tsx?$` },
    { path: `^db/|${doors}|${outsideWorld}` },
  ),
  forbid(
    "pure-by-default-node",
    "Pure code opens no files or sockets; hashing is arithmetic",
    { path: "^lib/", pathNot: `${doors}|\\.test\\.tsx?$` },
    { dependencyTypes: ["core"], pathNot: "^(node:)?crypto$" },
  ),
  forbid(
    "only-request-knows-next",
    "Cookies, headers and redirects belong to delivery",
    { path: "^(lib|db)/", pathNot: "^lib/request/" },
    { path: "node_modules/next(-auth)?/" },
  ),
];

const directions = [
  forbid(
    "lib-has-modules-only",
    "No loose files and no unnamed folders in lib/",
    {},
    { path: "^lib/", pathNot: `^lib/(${names.join("|")})/` },
  ),
  forbid(
    "front-door",
    "lib/<module>/*.ts is the interface; lib/<module>/<folder>/ is private",
    { path: "^(?:lib/([^/]+)/|app/|components/|db/)", ...notTest },
    { path: "^lib/[^/]+/.+/", pathNot: "^lib/$1/" },
  ),
  forbid(
    "domain-knows-no-ui",
    "Arrows point inward",
    { path: "^(lib|db)/" },
    { path: "^(app|components)/|node_modules/(react-dom|recharts)/" },
  ),
  forbid(
    "db-behind-the-domain",
    "Pages and components never see tables",
    { path: "^(app|components)/" },
    { path: "^db/|node_modules/drizzle-orm/" },
  ),
  forbid(
    "schema-speaks-the-domain",
    "Tables may borrow words from lib/*/model.ts and nothing else",
    { path: "^db/schema/" },
    { path: "^(lib|app|components)/", pathNot: "^lib/[^/]+/model\\.ts$" },
  ),
  forbid(
    "components-are-given-data",
    "Components receive props; they neither fetch nor decide",
    { path: "^components/" },
    { path: `^(app|db)/|${doors}` },
  ),
  forbid(
    "routes-are-leaves",
    "Nothing imports a route",
    { pathNot: "^(app|tests|\\.next)/" },
    { path: "^app/" },
  ),
];

const hygiene = [
  forbid(
    "no-tests-in-production",
    "Test support stays in tests",
    { path: "^(app|components|db|lib)/", ...notTest },
    { path: "^tests/|\\.test\\.tsx?$" },
  ),
  forbid("no-cycles", "Not even inside a module", {}, { circular: true }),
  forbid("resolvable", "Every import must exist", {}, { couldNotResolve: true }),
  forbid(
    "no-dev-dependencies",
    "Production code uses production dependencies",
    { path: "^(app|components|db|lib)/", ...notTest },
    { dependencyTypes: ["npm-dev"], pathNot: "node_modules/@types/" },
  ),
];

export default {
  forbidden: [...layers, ...directions, ...purity, ...hygiene],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default"],
    },
  },
};
