using Baton.Web.CommandLine;

return await BatonCommands.RunAsync(args);
