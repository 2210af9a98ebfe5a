if (process.env.STATE_apply === "begun") import("./post.js");
