System.Console.WriteLine("no benchmark named");
return 2;
