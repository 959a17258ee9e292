// What a form says when it is sent.
export const submitting = (run: (form: FormData) => unknown) => (event: SubmitEvent) => {
  event.preventDefault();
  if (event.currentTarget instanceof HTMLFormElement) run(new FormData(event.currentTarget));
};

export const text = (form: FormData, name: string): string => String(form.get(name) ?? "").trim();
