using Rollout;

if (args is not [var program, var plans])
{
    Console.Error.WriteLine("Usage: Automation PROGRAM-DIR STACKS.json");
    return 2;
}

var rollout = new StackRollout(Path.GetFullPath(program), Console.Out);
return await rollout.RunAsync(StackPlan.Read(plans));
