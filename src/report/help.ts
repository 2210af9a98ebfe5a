/** The text of `dtm --help`. */
export const help = `dtm: a DevOps toolchain in one YAML file

  dtm plan       show what would change
  dtm apply      make it so
  dtm validate   check the configuration; needs no network and no secrets
  dtm render     print the tools with variables and templates resolved
  dtm version    print the version

  -f, --config-file PATH   a file or a folder of .yaml files (default: dtm.yaml, then config.yaml)
  -y, --yes                apply without asking
      --json               print the plan (or the tools) as JSON
      --detailed-exitcode  plan: exit with 2 when there are changes
      --lock-timeout TIME  how long to wait for the state's lock, such as 30s or 5m (default: 0s)
  -h, --help

Exit codes: 0 done, 1 failed, 2 changes (with --detailed-exitcode), 3 bad input, 4 locked, 5 stale plan.
`;
