// What becomes of attacks and of personal data.
import { api, ok, type Schemas } from "../../api/client.ts";
import { Show } from "../../ui/loaded.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toast } from "../../ui/toasts.tsx";
import { useAction } from "../../ui/use-action.ts";
import { useLoad } from "../../ui/use-load.ts";
import { Choices } from "../parts/choices.tsx";
import { Part } from "../parts/part.tsx";
import { policyName, policySays } from "./names.ts";
import { w } from "./words.ts";

type Policy = Schemas["SecurityPolicy"];
type Change = Partial<Pick<Policy, "injection" | "personal_data">>;

/** Stands for null: not chosen here */
const house = "house" as const;
const choice = <T extends string>(value: T, says: string = value) => ({
  value,
  label: policyName(value),
  says: policySays(says),
});

export function PolicyPart({ canChange }: { canChange: boolean }) {
  const policy = useLoad(() => ok(api.GET("/api/v1/security/policy")), []);
  const { run, isRunning, problem } = useAction(async (body: Change) => {
    await ok(api.PATCH("/api/v1/security/policy", { body }));
    await policy.reload();
    toast(w("saved"));
  });
  const asHouse = (isChosen: boolean, inForce: string) => ({
    value: house,
    label: w("asHouse"),
    // Beside another choice nobody knows what the house's would be.
    says: isChosen ? "" : w("asHouseSays", { what: policyName(inForce) }),
  });
  return (
    <Part title={w("policy")}>
      <Show of={policy}>
        {({ injection, personal_data: personalData, effective }) => (
          <>
            <Choices
              legend={w("injection")}
              choices={[
                asHouse(injection !== null, effective.injection),
                ...(["block", "flag", "off"] as const).map((value) => choice(value)),
              ]}
              chosen={injection ?? house}
              isDisabled={!canChange}
              isRunning={isRunning}
              onChoose={(value) => run({ injection: value === house ? null : value })}
            />
            <Choices
              legend={w("personal")}
              choices={[
                asHouse(personalData !== null, effective.personal_data),
                choice("mask"),
                choice("off", "offPersonal"),
              ]}
              chosen={personalData ?? house}
              isDisabled={!canChange}
              isRunning={isRunning}
              onChoose={(value) => run({ personal_data: value === house ? null : value })}
            />
            {problem && <ProblemNotice problem={problem} />}
          </>
        )}
      </Show>
    </Part>
  );
}
