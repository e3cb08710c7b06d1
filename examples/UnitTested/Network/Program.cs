return await Pulumi.Deployment.RunAsync<Network.NetworkStack>();
