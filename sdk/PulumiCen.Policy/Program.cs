using PulumiCen.Policy;

return await PolicyHost.RunAsync(args);
