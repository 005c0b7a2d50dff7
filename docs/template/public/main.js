// Text without a language is a command or what a program prints. Otherwise the site would guess its language and colour some words.
export default { configureHljs: hljs => hljs.configure({ languages: [] }) };
