/** Words at least one of which the full name of every institution has. */
const INSTITUTION =
  /(公司|中心|局|处|院|校|学|馆|所|站|部|厅|委|会|社|厂|集团|企业|银行|人才|服务|档案|政府|办公室|大学|队|法庭|台)/u;

/** Of those the ones that stand in no personal name: 王学文 and 李会 are people. */
const SURE_INSTITUTION =
  /(公司|中心|集团|企业|银行|人才|服务|档案|政府|大学|中学|小学|..[局处院校馆所站部厅委厂])$|人才|档案/u;

/** The commonest family names of one sign: together nine of ten people in the country. */
const FAMILY_NAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许韩冯邓曹彭曾萧肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const DOUBLE_NAMES = ['欧阳', '上官', '司马', '诸葛', '夏侯', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒'];

/** How somebody is addressed: 张老师, 李先生（收）. */
const ADDRESSED = /(先生|女士|小姐|老师|同志|师傅|主任|科长|经理|同学)$/u;
const FOR = /[（(]?(亲收|代收|转交|收|启)[)）]?$/u;
const SHORT = /^\p{Script=Han}{2,4}$/u;

const hasFamilyName = (name: string): boolean =>
  DOUBLE_NAMES.some((double) => name.startsWith(double)) || FAMILY_NAMES.includes(name.slice(0, 1));

/**
 * Does a recipient read like a person: a short name that begins with a family name, or somebody addressed? Archives go
 * to institutions only. A word that institutions have in their names speaks against it.
 */
export function isLikePerson(recipient: string): boolean {
  const name = recipient.normalize('NFKC').replace(/[\s·]/gu, '').replace(FOR, '');
  const plain = name.replace(ADDRESSED, '');
  if (name.endsWith('本人')) return true;
  if (plain !== name && plain.length <= 4) return plain.length <= 1 || hasFamilyName(plain);
  return SHORT.test(name) && hasFamilyName(name) && !SURE_INSTITUTION.test(name);
}

/** Is a recipient too short to be the full name of an institution, and has no word of one either? */
export function isNoFullName(recipient: string): boolean {
  return recipient.length <= 6 && !INSTITUTION.test(recipient);
}
