using PulumiCen.Protocol;

namespace Pulumirpc;

/// <content>What the generated part doesn't offer.</content>
public static partial class ResourceProvider
{
    /// <summary>
    /// Names each method to a binder. The generated BindService does so by virtual generic methods, which native code puts
    /// together anew at each start; a binder that is a struct has methods that the compiler knows.
    /// </summary>
    /// <param name="binder">What takes the methods.</param>
    /// <param name="provider">What answers them.</param>
    public static void Bind<TBinder>(TBinder binder, ResourceProviderBase provider)
        where TBinder : struct, IMethodBinder
    {
        ArgumentNullException.ThrowIfNull(provider);
        binder.Add(__Method_Handshake, provider.Handshake);
        binder.Add(__Method_GetSchema, provider.GetSchema);
        binder.Add(__Method_CheckConfig, provider.CheckConfig);
        binder.Add(__Method_DiffConfig, provider.DiffConfig);
        binder.Add(__Method_Configure, provider.Configure);
        binder.Add(__Method_Invoke, provider.Invoke);
        binder.Add(__Method_Check, provider.Check);
        binder.Add(__Method_Diff, provider.Diff);
        binder.Add(__Method_Create, provider.Create);
        binder.Add(__Method_Read, provider.Read);
        binder.Add(__Method_Update, provider.Update);
        binder.Add(__Method_Delete, provider.Delete);
        binder.Add(__Method_Cancel, provider.Cancel);
        binder.Add(__Method_GetPluginInfo, provider.GetPluginInfo);
        binder.Add(__Method_Attach, provider.Attach);
        binder.Add(__Method_GetMapping, provider.GetMapping);
        binder.Add(__Method_GetMappings, provider.GetMappings);
        binder.Add(__Method_Parameterize, provider.Parameterize);
        binder.Add(__Method_Call, provider.Call);
        binder.Add(__Method_Construct, provider.Construct);
    }
}
