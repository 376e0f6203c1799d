import { openApiDocument } from "@/lib/api/document";
import { answer } from "@/lib/request/api-answers";
import { environment } from "@/lib/request/environment";
import { publicRoute } from "@/lib/request/guard";

export const GET = publicRoute(async (request) =>
  answer(request, openApiDocument(environment().APP_ORIGIN)),
);
