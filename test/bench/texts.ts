const head = "config: { state: { backend: local } }\nvars: { owner: acme, prefix: shop }\n";

/** A configuration of tools as people write it: variables, deferred values, references, dependencies on earlier tools. */
export function tools(count: number): string {
  const items = Array.from(
    { length: count },
    (_, i) => `- name: repo-scaffolding
  instanceID: tool-${i}
  dependsOn: [${i > 0 ? `repo-scaffolding.tool-${(i - 1) >> 1}` : ""}]
  options:
    destinationRepo: { owner: [[ owner ]], name: "[[ prefix ]]-${i}", token: "[[ env TOKEN ]]" }
    sourceRepo: { org: acme, name: template, branch: main }
    vars: { team: team-${i % 7}${i > 0 ? `, url: "\${{ repo-scaffolding.tool-${i - 1}.outputs.repoURL }}"` : ""} }
`,
  );
  return `${head}tools:\n${items.join("")}`;
}

/** A configuration of apps that share a pipeline template. */
export function apps(count: number): string {
  const items = Array.from(
    { length: count },
    (_, i) => `- name: app-${i}
  spec: { language: go, framework: gin }
  repo: { owner: [[ owner ]], scmType: github, token: "[[ env TOKEN ]]" }
  repoTemplate: { url: github.com/acme/template }
  ci: [{ type: template, templateName: build, vars: { team: team-${i % 7} } }]
  cd: [{ type: argocdapp }]
`,
  );
  const template = `pipelineTemplates:
- name: build
  type: github-actions
  options:
    imageRepo: { user: [[ owner ]], password: "[[ env PASSWORD ]]" }
    test: { command: "go test ./... # [[ language ]] of [[ team ]]" }
`;
  return `${head}${template}apps:\n${items.join("")}`;
}
