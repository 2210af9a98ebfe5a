import * as z from "zod";

const text = () => z.string().exactOptional();

const ImageRepo = z.strictObject({
  url: z
    .string()
    .min(1)
    .default("https://index.docker.io/v1/")
    .describe("Address of the image registry; Docker Hub if left out."),
  user: z.string().min(1).describe("User of the registry, and first part of the image's name."),
  password: z.string().min(1).meta({ description: "Password or access token of that user.", secret: true }),
});

const DingTalk = z.strictObject({
  name: z.string().describe("Name of the robot."),
  webhook: z
    .string()
    .regex(/=[^=]+$/, "must end with `=` and the access token, as DingTalk shows it")
    .meta({
      description: "Address of the robot, with its access token.",
      secret: true,
    }),
  securityType: z
    .enum(["KEY", "KEYWORD", "SECRET"])
    .describe(
      "How the robot is protected: by a keyword in the message (`KEY`) or by a signature (`SECRET`).",
    ),
  securityValue: text().meta({
    description: "The keyword, or the secret that messages are signed with.",
    secret: true,
  }),
  atUsers: text().describe("Telephone numbers of those to be named, with commas between."),
});

const SonarQube = z.strictObject({
  name: z.string().min(1).describe("Name of the server's configuration."),
  token: text().meta({ description: "Token of the server.", secret: true }),
  url: z.url().exactOptional().describe("Address of the server."),
});

const Language = z.strictObject({
  name: text().describe("`go`, `java`, `python`, `nodejs`, or another one, which then needs `test.command`."),
  version: text().describe('Version of the language, in quotes: `"1.20"`.'),
  framework: text().describe("`gin`, `springboot` and `django` say the language too."),
});

const Test = z.strictObject({
  enable: z.boolean().default(true).describe("Whether the pipeline runs the tests."),
  command: z
    .array(z.string())
    .exactOptional()
    .describe("Commands that run the tests; those usual for the language if left out."),
  containerName: text().describe("Image in which the tests run, where the pipeline uses one."),
  coverageCommand: text().describe("Command that shows the coverage."),
  CoverageStatusCommand: text().describe("Command that prints the coverage as a number."),
});

/** A pipeline as all CI plugins describe it. */
export const Pipeline = z.strictObject({
  configLocation: text().describe(
    "Template of the pipeline's files: a URL, or a file or folder beside the configuration. Left out: that of the plugin.",
  ),
  imageRepo: ImageRepo.exactOptional().describe("Where the image is pushed to; left out, none is built."),
  dingTalk: DingTalk.exactOptional().describe("DingTalk robot that tells of the result."),
  sonarqube: SonarQube.exactOptional().describe("SonarQube server that checks the code."),
  language: Language.exactOptional().describe("What the repository is written in."),
  test: Test.prefault({}).describe("How the tests are run."),
});
export type Pipeline = z.infer<typeof Pipeline>;
