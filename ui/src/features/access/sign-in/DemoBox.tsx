import { useQueryClient } from "@tanstack/react-query";

import { commands, type DemoHint } from "../../../api/bindings";
import { call } from "../../../api/call";
import { reads } from "../../../api/reads";
import { Button, Note } from "../../../shared/components";
import { useWords } from "../../../shared/use-words";
import type { SignInInput } from "../use-access.mutation";

type Props = { demo: DemoHint; onFillIn: (input: SignInInput) => void };

/** Sign-in data of a demo clinic, and a button that puts them into the form with the code of this moment. */
export function DemoBox({ demo, onFillIn }: Props) {
  const t = useWords();
  const client = useQueryClient();
  const fillIn = async () => {
    const stage = await client.fetchQuery({
      queryKey: reads.stage,
      queryFn: () => call(commands.stage()),
      staleTime: 0,
    });
    const fresh = stage.stage === "sign_in" && stage.demo ? stage.demo : demo;
    onFillIn({ userName: fresh.user_name, password: fresh.password, code: fresh.code });
  };
  return (
    <Note kind="info" title={t("demo-title")}>
      <dl className="demo-data">
        <dt>{t("user-name")}</dt>
        <dd>{demo.user_name}</dd>
        <dt>{t("password")}</dt>
        <dd>{demo.password}</dd>
        <dt>{t("code")}</dt>
        <dd>{demo.code}</dd>
      </dl>
      <div>
        <Button onPress={() => void fillIn()}>{t("demo-fill-in")}</Button>
      </div>
    </Note>
  );
}
