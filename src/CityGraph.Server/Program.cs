using CityGraph.Server;

return (int)await CityGraphServer.RunAsync(args, Console.Out, Console.Error);
