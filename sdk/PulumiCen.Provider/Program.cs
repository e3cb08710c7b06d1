using PulumiCen.Provider.Hosting;

return await ProviderHost.RunAsync(args);
