declare module '*.dependency-cruiser.cjs' {
  const rules: { forbidden: { name: string }[] };
  export default rules;
}
