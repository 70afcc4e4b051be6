var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
var app = builder.Build();
app.MapGet("/", () => "constant");
app.Run();
