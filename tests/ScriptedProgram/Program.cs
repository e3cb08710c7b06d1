using Newtonsoft.Json.Linq;
using Pulumi;
using ScriptedProgram;

// SCRIPTED_PROGRAM names the program.json. SCRIPTED_ORDER, names with commas between, says in which order the engine
// gets the registrations: the real one takes them as they come, and where one fails, the order decides what is left.
var script = JObject.Parse(await File.ReadAllTextAsync(Environment.GetEnvironmentVariable("SCRIPTED_PROGRAM")!));
var order = Environment.GetEnvironmentVariable("SCRIPTED_ORDER")?.Split(',');

return await Deployment.RunAsync(() => new ScriptedResources(script).Register(order));
