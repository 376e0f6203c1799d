import { languagesAddress } from "@/lib/answering/address";
import { publicRoute } from "@/lib/request/guard";
import { readTypedCode } from "@/lib/surveys/survey-codes";
import { goTo } from "../../../answers";

/** The address on one family's slip or letter. Whether its code has been used, nobody is told here or later. */
export const GET = publicRoute<{ code: string; single: string }>(async (_request, params) => {
  const [code, single] = [readTypedCode(params.code), readTypedCode(params.single)];
  return goTo(languagesAddress({ code, single }));
});
