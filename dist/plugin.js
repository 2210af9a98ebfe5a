export const definePlugin = (plugin) => plugin;
