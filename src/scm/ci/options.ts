import * as z from "zod";

const text = () => z.string().exactOptional();

const ImageRepo = z.strictObject({
  url: z
    .string()
    .min(1)
    .default("https://index.docker.io/v1/")
    .describe("URL of the image registry. Default: Docker Hub."),
  user: z.string().min(1).describe("User of the registry, and the first part of the image's name."),
  password: z.string().min(1).meta({ description: "Password or access token of that user.", secret: true }),
});

const DingTalk = z.strictObject({
  name: z.string().describe("Name of the robot."),
  webhook: z
    .string()
    .regex(/=[^=]+$/, "must end with `=` and the access token, as DingTalk shows it")
    .meta({
      description: "URL of the robot, with its access token.",
      secret: true,
    }),
  securityType: z
    .enum(["KEY", "KEYWORD", "SECRET"])
    .describe(
      "How the robot is protected: with a keyword in the message (`KEY`) or with a signature (`SECRET`).",
    ),
  securityValue: text().meta({
    description: "The keyword, or the secret that messages are signed with.",
    secret: true,
  }),
  atUsers: text().describe("Phone numbers of people to mention, separated by commas."),
});

const SonarQube = z.strictObject({
  name: z.string().min(1).describe("Name of the server's configuration."),
  token: text().meta({ description: "Token of the server.", secret: true }),
  url: z.url().exactOptional().describe("URL of the server."),
});

const Language = z.strictObject({
  name: text().describe("`go`, `java`, `python` or `nodejs`. Other languages need `test.command`."),
  version: text().describe('Version of the language, in quotes: `"1.20"`.'),
  framework: text().describe("Framework. `gin`, `springboot` and `django` also set the language."),
});

const Test = z.strictObject({
  enable: z.boolean().default(true).describe("Whether the pipeline runs the tests."),
  command: z
    .array(z.string())
    .exactOptional()
    .describe("Commands that run the tests. Default: the usual ones for the language."),
  containerName: text().describe("Image in which the tests run, if the pipeline uses one."),
  coverageCommand: text().describe("Command that shows the coverage."),
  CoverageStatusCommand: text().describe("Command that prints the coverage as a number."),
});

/** A pipeline as all CI plugins describe it. */
export const Pipeline = z.strictObject({
  configLocation: text().describe(
    "Template for the pipeline's files: a URL, or a path to a file or folder, from the folder of the configuration. A path must stay inside the checkout, through links, too. Default: the plugin's own template.",
  ),
  imageRepo: ImageRepo.exactOptional().describe("Where to push the image. Without it, no image is built."),
  dingTalk: DingTalk.exactOptional().describe("DingTalk robot that reports the result."),
  sonarqube: SonarQube.exactOptional().describe("SonarQube server that checks the code."),
  language: Language.exactOptional().describe("Language of the repository."),
  test: Test.prefault({}).describe("How to run the tests."),
});
export type Pipeline = z.infer<typeof Pipeline>;
